import { readFileSync } from 'node:fs';
import { join } from 'node:path';

// Icons named in icons.txt, as symbols of one file.
export function iconSprite(project) {
  const names = readFileSync(join(project, 'Assets', 'icons.txt'), 'utf8').split(/\s+/).filter(Boolean);
  const symbols = names.map((name) => {
    const svg = readFileSync(join(project, 'node_modules/@tabler/icons/icons/outline', `${name}.svg`), 'utf8');
    const shapes = svg
      .slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'))
      .replace(/<path stroke="none" d="M0 0h24v24H0z" fill="none" \/>/, '')
      .replace(/\s*\n\s*/g, '');
    return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${shapes}</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`;
}

// Two decimals are a hundredth of a map unit, far below a pixel on any screen that shows the map.
function shorten(path) {
  return path.replace(/-?\d+\.\d+(?:e-?\d+)?/g, (number) => {
    const rounded = Number(number).toFixed(2).replace(/\.?0+$/, '');
    return rounded === '-0' ? '0' : rounded;
  });
}

// Provinces as symbols in the map's own coordinates; colour comes from the <use> that shows them.
export async function mapSprite() {
  const { default: map } = await import('@svg-maps/indonesia');
  const symbols = map.locations.map(({ id, path }) => `<path id="${id}" d="${shorten(path)}"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${map.viewBox}"><defs>${symbols.join('')}</defs></svg>`;
}
