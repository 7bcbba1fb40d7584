/** What the batch command prints, and the headers of its summary workbook. */
export const cli = {
  help: `绩效自评助手：批量给自评表评分（不需要 Excel）

用法：jixiao <文件、文件夹或通配符…> [选项]

  --out 文件夹                写出带得分和标注的副本，原文件不动；下级文件夹照原样保留
  --in-place                  直接写入原文件（不可与 --out 同用）；可在加载项中撤销
  --summary 文件.xlsx         写出一份汇总表：每个项目一行
  --json 文件夹               写出识别结果（JSON）
  --profile 名称|文件         计分口径：预设名称（如 四川）或口径文件；不写时用工作簿里存的口径
  --overwrite-scores 方式     已有得分与计算不符时：keep 保留、replace 采用计算值；
                              不写时按工作簿里存的设置，没有则保留
  --hidden                    隐藏的工作表也一并处理；不写时只列出名称，不作改动
  --jobs 数量                 同时处理几个文件；不写时按处理器核数，结果不因数量而变
  --lang zh-CN|en-US          输出语言
  --help                      显示本说明

例：jixiao 2025年自评 --out 已评 --summary 汇总.xlsx
    jixiao "各县/*/自评表.xlsx" --summary 汇总.xlsx

计分口径的预设（可写代号、名称或名称中独有的字）：
{presets}

工作簿里已选的列、对待定行的决定和计分口径都照用，与加载项一致。
在源码文件夹里：npm run --silent score -- <文件…>，与 jixiao 相同。

退出码：0 全部完成；1 有文件未能处理；2 命令有误。`,
  whole: '得分 {score} / {weight}',
  partly: '已评 {score} / {weight}',
  noWeight: '没有分值，未计分',
  unnamed: '（未写项目名称）',
  project:
    '{file} · {sheet} · {project}：{marks}，未达成或待确认 {shortfalls} 项，复核提示 {findings} 条',
  stale: '  有 {count} 个公式未能重算，保留原结果，Excel 打开时会重算：{cells}',
  hidden: '  隐藏工作表未处理（加 --hidden 一并处理）：{sheets}',
  hiddenAll: '有隐藏工作表没有处理的文件 {files} 个（加 --hidden 一并处理）：{names}',
  andMore: '等',
  restored: '  文件保存时写入尚未完成，已先恢复到写入之前的样子（{count} 个单元格）',
  comma: '、',
  noTable: '{file}：没有找到自评指标表',
  copy: '  已写出：{copy}',
  done: '共 {files} 个文件，未能完成 {failed} 个',
  summaryWritten: '汇总表：{file}',
  problem: '{where}：{reason}',
  badCall: '命令有误，什么都没有做：{message}（--help 查看用法）',
  'why.unknown': '没有这个选项',
  'why.value': '缺少取值，或不该有取值',
  'why.keepOrReplace': '只能写 keep 或 replace',
  'why.together': '这两个选项不能同用',
  'why.xlsx': '汇总表的文件名须以 .xlsx 结尾',
  'why.language': '只能写 zh-CN 或 en-US',
  'why.jobs': '须是 1—64 的整数',
  'why.taken': '结果会覆盖原文件、口径文件或另一份结果，请换一个位置',
  'why.noFile': '找不到这个文件',
  'why.noProfile': '没有这个口径，预设有：',
  noWorkbook: '没有找到工作簿文件',
  notFound: '找不到文件或文件夹。',
  noAccess: '没有读写权限，或文件正被其他程序占用。',
  inUse: '文件正被其他程序占用，请关闭后再试。',
  diskFull: '磁盘已满，没有写出。',
  unexpected: '未能处理：{message}',
  'summary.sheetName': '自评汇总',
  'summary.folder': '文件夹',
  'summary.file': '文件',
  'summary.sheet': '工作表',
  'summary.project': '项目',
  'summary.score': '得分',
  'summary.weight': '已评分值',
  'summary.full': '满分',
  'summary.state': '评分情况',
  'summary.grade': '等级',
  'summary.rate': '预算执行率',
  'summary.shortfalls': '未达成或待确认',
  'summary.findings': '复核提示',
  'summary.remark': '说明',
  'summary.whole': '全部评完',
  'summary.partly': '部分评分',
  'summary.open': '尚无得分',
  'summary.failed': '未能处理',
  'summary.noTable': '没有自评指标表',
} as const;
