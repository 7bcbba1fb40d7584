import { Button, Field, Image, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { Cursor24Regular } from '@fluentui/react-icons/svg/cursor';
import { Ribbon24Regular } from '@fluentui/react-icons/svg/ribbon';
import { Sparkle24Regular } from '@fluentui/react-icons/svg/sparkle';
import { useState } from 'react';

const useStyles = makeStyles({
  root: { minHeight: '100vh' },
  header: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    padding: '30px 0 100px',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  message: { fontSize: tokens.fontSizeHero900, fontWeight: tokens.fontWeightRegular },
  list: { padding: '0 20px', listStyleType: 'none' },
  item: { display: 'flex', columnGap: '10px', paddingBottom: '20px' },
  form: { display: 'flex', flexDirection: 'column', alignItems: 'center' },
  field: { margin: '20px', maxWidth: '50%' },
});

const items = [
  { icon: <Ribbon24Regular />, text: 'See what an add-in can do' },
  { icon: <Sparkle24Regular />, text: 'Unlock features and functions' },
  { icon: <Cursor24Regular />, text: 'Create and visualise' },
];

/**
 * What a new task-pane project with React shows: a heading with a logo, three lines with icons, a box of
 * text, and a button that writes the text into the selected cell.
 *
 * @returns the page
 * @example <Welcome />
 */
export function Welcome() {
  const styles = useStyles();
  const [text, setText] = useState('Some text.');
  const insert = () =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.values = [[text]];
      range.format.autofitColumns();
      await context.sync();
    });
  return (
    <div className={styles.root}>
      <section className={styles.header}>
        <Image width="90" height="90" src="/assets/icon-128.png" alt="Logo" />
        <h1 className={styles.message}>Welcome</h1>
      </section>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.text} className={styles.item}>
            <i>{item.icon}</i>
            <span>{item.text}</span>
          </li>
        ))}
      </ul>
      <div className={styles.form}>
        <Field className={styles.field} size="large" label="Text to be written into the cell.">
          <Textarea
            size="large"
            value={text}
            onChange={(_, { value }) => {
              setText(value);
            }}
          />
        </Field>
        <Button appearance="primary" size="large" onClick={() => void insert()}>
          Insert text
        </Button>
      </div>
    </div>
  );
}
