/** Texts of the sidebar before Excel has answered and while it looks; loaded before all others, so only these. */
export const shell = {
  'app.name': '绩效自评助手',
  'app.opening': '正在打开…',
  'app.connecting': '正在连接 Excel…',
  'app.asked': '正在连接 Excel，连上后马上评分…',
  'app.noScript': '侧边栏需要启用 JavaScript。工作簿没有改动。',
  'app.crashed': '侧边栏意外出错',
  'app.crashedWhat': '这只影响显示，没有改动工作簿；已写入的评分仍可撤销。请重新打开侧边栏。',
  'app.reload': '重新打开侧边栏',

  'host.unreachable.title': '连接不上 Office 组件',
  'host.unreachable.what':
    'Office 组件（office.js）没有加载成功，侧边栏还不能读写表格。工作簿没有改动。请检查网络，或请管理员改用本地副本，然后重试。',
  'host.outside.title': '请在 Excel 中打开',
  'host.outside.what':
    '这个页面是 Excel 的侧边栏，单独在浏览器里打开时读不到表格。请在 Excel 的“开始”选项卡点击“打开侧边栏”。',
  'host.silent.title': 'Excel 没有回应',
  'host.silent.what':
    '等了 {seconds} 秒仍没有连上 Excel。工作簿没有改动。请重试，或关闭侧边栏后重新打开。',
  'host.old.title': '这个版本的 Excel 太旧',
  'host.old.what': '需要 Excel 2021、Microsoft 365 或网页版 Excel。工作簿没有改动。',
  'host.retry': '重试',

  'score.now': '一键评分',
  'score.busy': '正在评分并写入…',
  'score.asked': '马上评分…',
  'score.cancel': '取消',
  'score.cancelling': '正在取消…',
  'preview.open': '预览',
  'look.busy': '正在查看这张工作表…',
  'footer.settings': '设置',
  'notice.close': '关闭提示',
  'wait.cell': 'Excel 正在等待：如果有单元格正在编辑，请先按 Enter 或 Esc 完成输入。',
} as const satisfies Record<string, string>;
