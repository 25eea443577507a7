// Writes the provinces and regencies of the package idn-area-data (ODbL) into one list: node regions.mjs <data folder> <output file>
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const [source, target] = process.argv.slice(2);

// Names of regions hold neither commas nor quotes; a later version where they do must stop the build, not shift a column.
function rows(file, columns) {
  const [header, ...lines] = readFileSync(join(source, file), 'utf8').trim().split(/\r?\n/);
  if (header !== columns.join(',')) throw new Error(`${file} has the columns "${header}", expected "${columns.join(',')}".`);
  return lines.map((line) => {
    const cells = line.split(',');
    if (cells.length !== columns.length || line.includes('"')) throw new Error(`${file} has a line that is not plain: ${line}`);
    return Object.fromEntries(columns.map((column, i) => [column, cells[i].trim()]));
  });
}

const provinces = rows('provinces.csv', ['code', 'name']);
const regencies = rows('regencies.csv', ['code', 'province_code', 'name']);
const known = new Set(provinces.map(({ code }) => code));
const orphan = regencies.find(({ province_code }) => !known.has(province_code));
if (orphan) throw new Error(`${orphan.code} ${orphan.name} lies in no province.`);

const lines = [
  'code,name,province_code',
  ...provinces.map(({ code, name }) => `${code},${name},${code}`),
  ...regencies.map(({ code, name, province_code }) => `${code},${name},${province_code}`),
];
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, lines.join('\n') + '\n');
