import { recipientsIn } from '../../src/share/recipients';

describe('what a person types as recipients', () => {
  it('is parted by commas and semicolons of both widths, 、 and line breaks', () => {
    const { accepted, refused } = recipientsIn('a@b.cn, c@d.cn；e@f.cn，g@h.cn、i@j.cn\r\nk@l.cn;');
    expect(accepted.map(({ address }) => address)).toEqual([
      'a@b.cn',
      'c@d.cn',
      'e@f.cn',
      'g@h.cn',
      'i@j.cn',
      'k@l.cn',
    ]);
    expect(refused).toEqual([]);
  });

  it('keeps names, and a repeated address only once', () => {
    expect(recipientsIn('张三 <zhang@example.cn>; ZHANG@example.cn').accepted).toEqual([
      { name: null, address: 'ZHANG@example.cn' },
    ]);
    expect(recipientsIn('"张三"<zhang@example.cn>').accepted).toEqual([
      { name: '张三', address: 'zhang@example.cn' },
    ]);
  });

  it('may be nothing', () => {
    expect(recipientsIn(' ；\n')).toEqual({ accepted: [], refused: [] });
  });

  it('is refused entry by entry where it is no address', () => {
    expect(recipientsIn('张三, a@b.cn, a@b, x y@b.cn').refused).toEqual([
      '张三',
      'a@b',
      'x y@b.cn',
    ]);
  });
});
