import { join } from 'node:path';
import { transform } from 'lightningcss';
import { PurgeCSS } from 'purgecss';
import { compile } from 'sass';

const browsers = { chrome: 111 << 16, firefox: 115 << 16, safari: (16 << 16) | (4 << 8) };

function sheet(project, file) {
  return compile(join(project, 'Assets/scss', file), {
    loadPaths: [join(project, 'node_modules')],
    quietDeps: true,
    style: 'expanded',
  }).css;
}

// Vendor classes that no page names are dropped; our own rules are kept whole.
export async function styleSheet(project, pages, font) {
  const [vendor] = await new PurgeCSS().purge({
    content: pages,
    css: [{ raw: sheet(project, 'vendor.scss') }],
    safelist: { standard: ['show', 'is-invalid', 'active', 'disabled'] },
    variables: true,
  });
  const own = sheet(project, 'jipp.scss').replace('FONT_FILE', font);
  const { code } = transform({
    filename: 'jipp.css',
    code: Buffer.from(`${vendor.css}\n${own}`),
    minify: true,
    targets: browsers,
  });
  return code;
}
