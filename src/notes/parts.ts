export type ArgumentName = 'connection' | 'exchange' | 'frame' | 'kind' | 'filter' | 'file' | 'title' | 'question';

/**
 * The parts of a report that a directive can place, with the names that writers of Chinese know them by and the arguments that each takes.
 * `documents/compose-part.ts` makes them.
 */
export const PARTS = {
  capture: part(['抓包', '抓包信息', '捕获信息']),
  findings: part(['发现', '检查结果']),
  packets: part(['数据包列表', '分组列表', '包列表'], 'connection', 'filter'),
  connections: part(['连接列表', '连接一览']),
  waterfall: part(['瀑布图', '时间线']),
  primer: part(['基础知识', '读数说明']),
  connection: part(['连接'], 'connection'),
  handshake: part(['三次握手', '握手'], 'connection'),
  exchange: part(['请求响应', '交互', 'HTTP交互'], 'connection', 'exchange'),
  transfer: part(['传输过程', '传输'], 'connection'),
  close: part(['四次挥手', '挥手', '关闭', 'teardown'], 'connection'),
  ladder: part(['时序图', '梯形图'], 'connection'),
  header: part(['首部', '首部图'], 'frame'),
  tree: part(['协议树', '详细信息'], 'frame'),
  hex: part(['十六进制', '字节'], 'frame'),
  plot: part(['图', '曲线'], 'connection', 'kind'),
  questions: part(['问题', '思考题'], 'kind'),
  question: part(['问答', '思考'], 'question', 'kind'),
  source: part(['网页源码', '源代码', '源码'], 'exchange', 'connection', 'file'),
  picture: part(['图片', '截图'], 'file', 'title'),
  grade: part(['评分', '成绩']),
  claims: part(['论断', '核对']),
  rest: part(['其余', '其他部分']),
} as const;

export type PartName = keyof typeof PARTS;

/** Names of arguments, and what else writers of Chinese may call them. */
export const ARGUMENTS: Record<ArgumentName, readonly string[]> = {
  connection: ['连接', 'stream'],
  exchange: ['交互', '序号'],
  frame: ['帧', '帧号'],
  kind: ['种类', '类型', 'pack', '题库'],
  filter: ['过滤器', '过滤'],
  file: ['文件'],
  title: ['标题'],
  question: ['问题', '题号', 'id'],
};

/** Parts that are pieces of a connection's section. */
export const PIECES: readonly PartName[] = ['handshake', 'exchange', 'transfer', 'close'];

function part(names: readonly string[], ...takes: readonly ArgumentName[]): { names: readonly string[]; takes: readonly ArgumentName[] } {
  return { names, takes };
}
