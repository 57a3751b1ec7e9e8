// Who is in the class: sixty made-up students, 20260001 to 20260060. `latin` is how the page writes a name for those who read no Chinese.

const NAMES = [
  ['李华', 'Li Hua'], ['王芳', 'Wang Fang'], ['Emma Clark', 'Emma Clark'], ['张伟', 'Zhang Wei'], ['刘洋', 'Liu Yang'], ['陈静', 'Chen Jing'],
  ["Liam O'Neill", "Liam O'Neill"], ['杨帆', 'Yang Fan'], ['赵敏', 'Zhao Min'], ['أحمد علي', 'Ahmad Ali'], ['=HYPERLINK(A1)', '=HYPERLINK(A1)'], ['黄磊', 'Huang Lei'],
  ['Olivia Brown', 'Olivia Brown'], ['周婷', 'Zhou Ting'], ['吴昊', 'Wu Hao'], ['徐丽', 'Xu Li'], ['Noah Evans', 'Noah Evans'], ['孙悦', 'Sun Yue'],
  ['马超', 'Ma Chao'], ['朱琳', 'Zhu Lin'], ['胡军', 'Hu Jun'], ['Ava Green', 'Ava Green'], ['郭涛', 'Guo Tao'], ['何倩', 'He Qian'],
  ['高峰', 'Gao Feng'], ['林娜', 'Lin Na'], ['Mia Hughes', 'Mia Hughes'], ['罗斌', 'Luo Bin'], ['郑爽', 'Zheng Shuang'], ['梁宇', 'Liang Yu'],
  ['谢婧', 'Xie Jing'], ['宋凯', 'Song Kai'], ['Jack Irving', 'Jack Irving'], ['唐薇', 'Tang Wei'], ['许诺', 'Xu Nuo'], ['韩冰', 'Han Bing'],
  ['冯雪', 'Feng Xue'], ['邓超', 'Deng Chao'], ['Ruby Jones', 'Ruby Jones'], ['曹阳', 'Cao Yang'], ['彭博', 'Peng Bo'], ['曾琪', 'Zeng Qi'],
  ['萧然', 'Xiao Ran'], ['田甜', 'Tian Tian'], ['Zoë Lindqvist', 'Zoë Lindqvist'], ['董浩', 'Dong Hao'], ['袁媛', 'Yuan Yuan'], ['潘悦', 'Pan Yue'],
  ['于洋', 'Yu Yang'], ['蒋欣', 'Jiang Xin'], ['蔡明', 'Cai Ming'], ['余乐', 'Yu Le'], ['杜鹃', 'Du Juan'], ['叶子', 'Ye Zi'],
  ['Max Müller', 'Max Müller'], ['程诚', 'Cheng Cheng'], ['苏苏', 'Su Su'], ['魏来', 'Wei Lai'], ['Ivy Novak', 'Ivy Novak'], ['任静', 'Ren Jing'],
];

/** { id, name, latin, login, user, participant }: the numbers are those that Canvas and Moodle would give. */
export const STUDENTS = NAMES.map(([name, latin], index) => ({
  id: `${20_260_001 + index}`,
  name,
  latin,
  login: `s${20_260_001 + index}`,
  user: `${3101 + index}`,
  participant: `${4701 + index}`,
}));
