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

// The paths hold only relative lines. Points are rounded to a fifth of a map unit (well below a pixel on any screen that shows the
// map) from their true place, so that neighbours still share their border, and points that fall together are dropped.
function simplified(path) {
  const cell = (number) => Math.round(number * 5);
  const shown = (steps) => String(steps / 5).replace(/^(-?)0\./, '$1.');
  let [x, y, atX, atY, out] = [0, 0, 0, 0, ''];
  for (const ring of path.split(/z\s*/).filter(Boolean)) {
    const points = ring.replace(/^m\s*/, '').trim().split(/\s+/).map((pair) => pair.split(',').map(Number));
    let line = '';
    points.forEach(([dx, dy], index) => {
      x += dx;
      y += dy;
      const [stepX, stepY] = [cell(x) - atX, cell(y) - atY];
      if (index > 0 && stepX === 0 && stepY === 0) return;
      line += `${index === 0 ? 'm' : index === 1 || !line.includes('l') ? 'l' : ' '}${shown(stepX)}${stepY < 0 ? '' : ' '}${shown(stepY)}`;
      [atX, atY] = [cell(x), cell(y)];
    });
    // A closed ring returns to its first point, from which the next one is counted.
    [x, y] = [x - points.slice(1).reduce((sum, [dx]) => sum + dx, 0), y - points.slice(1).reduce((sum, [, dy]) => sum + dy, 0)];
    [atX, atY] = [cell(x), cell(y)];
    out += `${line}z`;
  }
  return out;
}

// Provinces as symbols in the map's own coordinates; colour comes from the <use> that shows them.
export async function mapSprite() {
  const { default: map } = await import('@svg-maps/indonesia');
  const symbols = map.locations.map(({ id, path }) => `<path id="${id}" d="${simplified(path)}"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${map.viewBox}"><defs>${symbols.join('')}</defs></svg>`;
}
