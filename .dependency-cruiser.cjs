/** The order of the folders of src/ (ARCHITECTURE.md): each may import only from those before it, types included. */
const ORDER = [
  'octets',
  'forms',
  'frames',
  'redactions',
  'layers',
  'filters',
  'connections',
  'exchanges',
  'inspections',
  'views',
  'listings',
  'facts',
  'findings',
  'measures',
  'packs',
  'templates',
  'explanations',
  'notes',
  'profiles',
  'claims',
  'grades',
  'documents',
  'pages',
  'printing',
  'results',
  'papers',
  'archives',
  'submissions',
  'integrity',
  'classes',
  'gradebooks',
  'dashboards',
  'library',
  'cli',
];

const above = ORDER.slice(0, -1).map((folder, index) => ({
  name: `${folder}-imports-nothing-later`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: `^src/(${ORDER.slice(index + 1).join('|')})/` },
}));

/** One folder, or two, for each thing from outside. */
function onlyFrom(library, folders) {
  return {
    name: `${library.replace(/\W+/g, '-')}-only-in-${folders.join('-and-')}`,
    severity: 'error',
    from: { path: '^src/', pathNot: `^src/(${folders.join('|')})/` },
    to: { path: `node_modules/${library}/` },
  };
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...above,
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'analyze-stops-before-words', severity: 'error', from: { path: '^src/anal' }, to: { path: '^src/(explanations|documents|pages|printing|cli)/' } },
    { name: 'results-render-no-pages', severity: 'error', from: { path: '^src/results/' }, to: { path: '^src/(pages|printing)/' } },
    { name: 'source-imports-no-tests', severity: 'error', from: { path: '^src/', pathNot: '\\.test\\.ts$' }, to: { path: '^tests/|\\.test\\.ts$' } },
    onlyFrom('handlebars', ['templates']),
    onlyFrom('marked', ['explanations', 'notes']),
    onlyFrom('(puppeteer-core|@sparticuz)', ['printing']),
    onlyFrom('highlight\\.js', ['pages']),
    onlyFrom('temml', ['pages']),
    onlyFrom('re2js', ['filters']),
    onlyFrom('fflate', ['views', 'papers', 'gradebooks']),
    onlyFrom('docx', ['papers']),
    onlyFrom('yauzl', ['archives']),
    onlyFrom('csv-parse', ['submissions']),
    onlyFrom('csv-stringify', ['gradebooks']),
    onlyFrom('write-excel-file', ['gradebooks']),
    onlyFrom('d3-(scale|shape)', ['pages']),
    onlyFrom('commander', ['cli']),
    onlyFrom('tinyglobby', ['cli']),
    onlyFrom('yaml', ['forms']),
    onlyFrom('zod', ['forms', 'grades', 'packs', 'profiles', 'notes', 'classes']),
    onlyFrom('junit-report-builder', ['results']),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.test\\.ts$' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
