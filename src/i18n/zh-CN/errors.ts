import type { WorkbookErrorCode } from '../../workbook/errors';

/** What happened, that nothing was changed, and what to do; one sentence group per error code. */
export const errors = {
  'host-unavailable':
    '没有连接到 Excel，表格没有改动。请在 Excel 中打开工作簿，再从“开始”选项卡打开本侧边栏。',
  'host-too-old':
    '这个版本的 Excel 太旧，缺少所需的功能，表格没有改动。请使用 Excel 2021 及以上版本、Microsoft 365 或网页版 Excel。',
  'cell-edit-mode':
    'Excel 正在编辑单元格，表格没有改动。请先按 Enter 完成输入（或按 Esc 取消），再试一次。',
  'payload-too-large':
    '“{sheet}”的内容太多，超过了 Excel 一次能处理的大小，表格没有改动。请删去多余的行列，或把表格拆成几张工作表后再试。',
  busy: '上一次操作还没有完成，这次没有执行，表格没有因此改动。请稍候再试。',
  timeout: 'Excel 没有及时回应，表格没有改动。请确认没有单元格正在编辑、没有对话框打开，再试一次。',
  'modal-dialog': 'Excel 中有对话框打开着，表格没有改动。请先关闭对话框，再试一次。',
  'host-failed':
    'Excel 没有完成这次操作，表格没有改动。请再试一次；仍不行时请保存并重新打开工作簿。（{detail}）',
  'sheet-empty': '“{sheet}”是空的，没有可评分的内容。请切换到填好的自评表。',
  'sheet-not-found':
    '找不到“{sheet}”，它可能已被删除，表格没有改动。请切换到要处理的工作表，再试一次。',
  'chart-sheet': '当前是图表工作表，里面没有单元格，表格没有改动。请切换到自评表所在的工作表。',
  'sheet-protected':
    '“{sheet}”受保护，没有改动。请先在“审阅”选项卡中撤销工作表保护，评分后再重新保护。',
  'read-only':
    '工作簿以只读方式打开，没有改动。请点“启用编辑”，或另存一份可以编辑的副本，再试一次。',
  'structure-protected':
    '工作簿的结构受保护，不能增加工作表，没有改动；评分、标注和发送不受影响。需要“{sheet}”表时，请先在“审阅”选项卡中点“保护工作簿”取消保护。',
  'changed-meanwhile':
    '“{sheet}”在读取之后有人改动过（{cell}），为免覆盖，没有写入任何内容。请再点一次，按最新内容评分。',
  'write-refused':
    'Excel 不允许写入“{sheet}”的某些单元格（可能有特殊的合并单元格或表格），没有改动。请检查这些单元格，再试一次。',
  'filtered-rows':
    '“{sheet}”正在筛选，要写入的行有一部分被隐藏，没有改动。请在“数据”选项卡中清除筛选，再试一次。',
  'pivot-table':
    '“{sheet}”中要写入的单元格属于数据透视表，没有改动。请把自评表放在透视表以外的位置，再试一次。',
  'data-validation':
    '“{sheet}”的 {cell} 设有数据验证，不允许填入计算出的得分，没有改动。请在“数据”选项卡中修改或清除数据验证，或不写这里的得分，写入其余内容。',
  'write-not-verified':
    '写入“{sheet}”的 {cell} 之后读回的内容不一致，已全部恢复原样。请再试一次；仍不行时请检查该单元格的格式和数据验证。',
  'restore-failed':
    'Excel 在写入“{sheet}”时停止了回应，可能有一部分已经写入。请点“撤销”恢复原样；不要直接保存文件。',
  'array-formula':
    '“{sheet}”的 {cell} 属于数组公式或溢出区域，不能单独写入，没有改动。请把该处的公式改为普通单元格，或不写这里的得分，写入其余内容。',
  'table-formula':
    '“{sheet}”的 {cell} 在 Excel 表格（套用表格格式）之内，Excel 可能把公式自动填到整列，因此没有写入，没有改动。请在设置里把写入方式改为“数值”，或把表格转换为区域，再试一次。',
  'receipt-damaged':
    '工作簿里保存的评分记录已损坏，无法自动撤销，表格没有改动。请用 Excel 的撤销，或打开评分前的文件。',
  'receipt-too-new':
    '这个文件是用更新版本的绩效自评助手评分的，本版本不能撤销，表格没有改动。请更新本工具后再试。',
  'not-xlsx':
    '“{file}”不是 .xlsx 工作簿，没有打开。请在 Excel 中把它另存为“Excel 工作簿（*.xlsx）”。',
  encrypted: '“{file}”设有打开密码，没有打开。请在 Excel 中取消密码后另存一份，再试一次。',
  'legacy-format':
    '“{file}”是旧格式（.xls 或 .et），没有打开。请在 Excel 或 WPS 中把它另存为 .xlsx。',
  'strict-ooxml':
    '“{file}”是“严格 Open XML”格式，没有打开。请在 Excel 中把它另存为普通的“Excel 工作簿（*.xlsx）”。',
  truncated: '“{file}”不完整，可能没有下载完，没有打开。请重新取得这个文件。',
  'too-large':
    '“{file}”太大，没有打开：文件不能超过 50 MB，其中一张工作表展开后不能超过 192 MB 或 2000 万格。请删去多余内容，或拆分后再试。',
  'unsafe-zip': '“{file}”的内部结构异常，为了安全没有打开。请在 Excel 中打开并另存一份，再试一次。',
  'bad-part': '“{file}”内部有损坏的部分（{part}），没有打开。请在 Excel 中打开并修复后另存一份。',
} as const satisfies Record<WorkbookErrorCode, string>;
