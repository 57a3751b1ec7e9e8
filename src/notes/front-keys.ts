/**
 * What a front matter may say, each with the names that writers of Chinese use. `cover` keys are lines of the cover; a profile may have
 * further ones.
 */
export const FRONT_KEYS = {
  title: ['题目', '标题', '实验名称', '实验题目'],
  language: ['语言', 'lang'],
  profile: ['模板', '样式'],
  capture: ['抓包文件', '捕获文件'],
  filter: ['过滤器', '显示过滤器'],
  questions: ['思考题', '问题'],
  parts: ['生成部分'],
  claims: ['论断', '结论'],
} as const;

export const COVER_KEYS = {
  course: ['课程', '课程名称'],
  lab: ['实验', '实验项目', '实验项目名称', '实验编号'],
  type: ['实验类型'],
  school: ['学校', '学院', '院系'],
  major: ['专业'],
  class: ['班级'],
  name: ['姓名', '学生姓名'],
  number: ['学号', 'student-number', 'id'],
  partner: ['同组', '同组学生', '同组学生姓名'],
  teacher: ['教师', '指导教师', '指导老师', 'instructor'],
  place: ['地点', '实验地点'],
  date: ['日期', '实验日期'],
  grade: ['成绩'],
} as const;

export type FrontKey = keyof typeof FRONT_KEYS;
export type CoverKey = keyof typeof COVER_KEYS;
