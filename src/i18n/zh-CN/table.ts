import type { TableIssueCode, TableWhyCode } from '../../core/table/issues';

/** What the shape of a table makes people wonder about, and why no table was found. */
export const table = {
  'column-chosen': '“{role|word}”有多列可选，采用“{chosen}”，未采用“{others}”',
  'column-ambiguous': '有几列都像“{role|word}”（{columns}），无法判断，请指定列',
  'score-is-reviewers': '只有“{heading}”列，由复核人填写，自评得分不写入',
  'double-weighting': '同时有“{weight}”和“{factor}”，属于二次加权，不自动计分',
  'no-weight': '没有分值列，只判断完成情况，不计分',
  'no-score': '没有得分列，只判断完成情况，不写得分',
  'no-actual': '没有找到实际完成值列，请指定列',
  'empty-header': '{column} 列有内容但没有表头，请确认这一列是什么',
  'hidden-column': '“{role|word}”列（{column}）被隐藏',
  'hidden-rows': '有 {count} 行指标被隐藏或被筛选掉，仍然参与判断',
  'merged-across': '单元格跨列合并，“{role|word}”没有自己的内容，按空白处理',
  'score-cell-shared': '几行指标共用一个得分单元格，但分值各不相同，不自动计分',
  'weight-cell-shared': '几行指标共用一个分值单元格，但得分分行填写，不自动计分',
  'overlapping-merges': '工作表里有重叠的合并单元格，请核对读取的内容',
  'repeated-header': '换页后表头重复，已作为同一张表读取',
  continued: '本表接上一工作表“{sheet}”',
  'several-projects': '一张表里有 {count} 个项目，请核对各行属于哪个项目',
  'fund-total-zero': '资金总额为0，按“{label}”一行计算执行率',
  'fund-no-total': '项目资金没有总额行，不计算执行率得分',
  'fund-weight-repeated': '“{label}”一行重复填写了分值，只按总额行计分',
  'fund-unit-mixed': '“{text}”的单位与表头不同，已换算',
  'columns-picked': '各列由您指定',
  'sheet-empty': '这张工作表是空的',
  'looked-for':
    '没有找到绩效自评表。查找的表头：三级指标（指标名称）、年度指标值、实际完成值、分值、得分',
  'header-words': '第 {row} 行最接近，有：{words}',
  'missing-heading': '缺少“{role|word}”列',
  'not-self-evaluation': '“{title}”不是绩效自评表，未处理',
  'picked-columns-lost': '原来指定的列已找不到，按表头重新识别',
} as const satisfies Record<TableIssueCode | TableWhyCode, string>;
