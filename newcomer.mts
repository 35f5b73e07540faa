import { launchBrowser } from '/work/main/test/e2e/stand/browser.ts';
import * as people from '/work/main/demo/people.ts';
import { writeFileSync } from 'node:fs';
const base='http://localhost:8072';
const { chromium } = await import('/work/main/node_modules/playwright-core/index.mjs'); const srv = await launchBrowser(); const b = await chromium.connect(srv.wsEndpoint());
export async function shot(name: string, person: string, path: string, look: any, act?: (page:any, f:any, snap:any)=>Promise<void>) {
  const c = await b.newContext({ viewport: { width: look.width ?? 1280, height: 900 }, reducedMotion:'reduce' });
  await c.addCookies(Object.entries({person: encodeURIComponent(person), theme: look.theme ?? 'light', language: look.language ?? 'en-US'}).map(([n,value])=>({name:n,value,url:base})));
  const page = await c.newPage(); page.setDefaultTimeout(5000);
  const log:string[]=[]; page.on('console',(m:any)=>{ if(['error','warning'].includes(m.type())) log.push('CONSOLE '+m.text()); }); page.on('pageerror',(e:any)=>log.push('PAGEERR '+e.message));
  const snap = async (n:string)=>{ await page.waitForTimeout(500); await page.screenshot({ path: `/work/wt/shots/${name}${n}.png`, fullPage: true });
    let t=''; for (const fr of page.frames()) { try { t+=`\n[frame ${fr.url()}]\n`+await fr.locator('body').innerText({timeout:2000}); } catch{} }
    console.log(`\n######## ${name}${n}\n`+t); for (const fr of page.frames()) { const sw=await fr.evaluate(()=>document.documentElement.scrollWidth-document.documentElement.clientWidth).catch(()=>0); if (sw>0) console.log('OVERFLOW',fr.url(),sw);} };
  try { await page.goto(base+path); await page.waitForTimeout(1500); if (act) await act(page, page.frameLocator('iframe').first(), snap); } catch(e:any){ console.log('!!',name, e.message.split('\n').slice(0,4).join(' | ')); }
  await snap(''); if(log.length) console.log(log.join('\n'));
  await c.close();
}
const m = await import(process.argv[2]); await m.default(shot, people);
await b.close(); await srv.close(); process.exit(0);
