/** Draws the PNG icons that Office asks for from the SVG sources in assets/: `npx tsx test/tools/icons.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { launchChromium } from './chromium';

const sizes = { icon: [16, 32, 64, 80, 128], score: [16, 32, 80], clear: [16, 32, 80] };

async function drawIcons(): Promise<void> {
  const browser = await launchChromium();
  for (const [name, pixels] of Object.entries(sizes)) {
    const svg = readFileSync(`assets/${name}.svg`, 'utf8');
    for (const size of pixels) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      await page.setContent(
        `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
      );
      writeFileSync(`assets/${name}-${size}.png`, await page.screenshot({ omitBackground: true }));
      await page.close();
    }
  }
  await browser.close();
}

void drawIcons();
