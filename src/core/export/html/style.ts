import { fontFamily } from '../fonts/subset';
import { exportThemes } from '../svg/theme';

function variables(theme: 'light' | 'dark'): string {
  const { background, ink, quiet, line, edge, raised, heat, good, bad } = exportThemes[theme];
  const steps = heat.map((color, at) => `--heat-${at + 1}:${color}`).join(';');
  return `color-scheme:${theme};--bg:${background};--ink:${ink};--quiet:${quiet};--line:${line};--edge:${edge};--raised:${raised};--good:${good};--bad:${bad};${steps}`;
}

/** The style of the page. The page names its hash, so `hashes.ts` follows every change. */
export const pageStyle = `:root{${variables('light')}}
:root[data-theme=dark]{${variables('dark')}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:12px/16px ${fontFamily}}
header{position:sticky;inset:0 0 auto 0;z-index:1;display:flex;flex-wrap:wrap;align-items:center;gap:8px 16px;padding:8px 24px;background:var(--bg);border-bottom:1px solid var(--line)}
h1{margin:0 auto 0 0;font-size:18px;line-height:24px}
h2{margin:0 0 4px;font-size:12px}
main{padding:24px;overflow-x:auto}
input,button{font:inherit;color:inherit;background:var(--bg);border:1px solid var(--edge);border-radius:4px;padding:3px 8px;min-height:26px}
input{width:220px}
:focus-visible{outline:2px solid var(--heat-5);outline-offset:2px}
ul{list-style:none;margin:0;padding:0}
li{display:flex;align-items:flex-start;position:relative;padding:4px 0}
.tree>li{padding:8px 0}
li>ul{margin-left:28px;position:relative}
li>ul>li::before{content:'';position:absolute;left:-14px;top:20px;width:14px;border-top:1px solid var(--edge)}
li>ul>li::after{content:'';position:absolute;left:-14px;top:0;bottom:0;border-left:1px solid var(--edge)}
li>ul>li:first-child::after{top:20px}
li>ul>li:last-child::after{bottom:auto;height:20px}
li>ul>li:only-child::after{display:none}
li>ul::before{content:'';position:absolute;left:-28px;top:20px;width:14px;border-top:1px solid var(--edge)}
.card{position:relative;width:236px;flex:none;padding:7px 8px;border:1px solid var(--line);border-radius:6px;overflow-wrap:anywhere}
.opportunity>.card{background:var(--raised);padding-left:13px}
.opportunity>.card::before{content:'';position:absolute;left:-1px;top:-1px;bottom:-1px;width:5px;border-radius:6px 0 0 6px;background:repeating-linear-gradient(45deg,var(--edge) 0 1px,transparent 1px 4px)}
.h1::before,.h2::before,.h3::before,.h4::before,.h5::before{background:var(--heat)!important}
.h1{--heat:var(--heat-1)}.h2{--heat:var(--heat-2)}.h3{--heat:var(--heat-3)}.h4{--heat:var(--heat-4)}.h5{--heat:var(--heat-5)}
.title{margin:0}
.outcome>.card>.title,.opportunity>.card>.title{font-weight:600}
.facts{display:flex;flex-wrap:wrap;gap:0 8px;margin:2px 0 0;color:var(--quiet);font-size:11px;line-height:14px}
.facts svg{width:12px;height:12px;margin-inline-end:4px;vertical-align:-2px;fill:none;stroke:currentColor;stroke-width:1.2}
.cd3{margin-inline-start:auto;font-weight:600;color:var(--ink)}
.supported svg{color:var(--good)}.refuted svg{color:var(--bad)}
progress{display:block;width:100%;height:3px;margin-top:6px;appearance:none;border:0;background:var(--line);border-radius:2px}
progress::-webkit-progress-bar{background:var(--line);border-radius:2px}
progress::-webkit-progress-value{background:var(--good);border-radius:2px}
progress::-moz-progress-bar{background:var(--good);border-radius:2px}
.fold{position:absolute;right:-13px;top:8px;z-index:1;width:24px;min-height:24px;height:24px;padding:0;border-radius:12px;font-size:11px;color:var(--quiet)}
.fold[aria-expanded=true]{opacity:0}
.card:hover>.fold,.fold:focus-visible,.fold[aria-expanded=false]{opacity:1}
[hidden]{display:none!important}
.searched .card{opacity:.45}
.searched .hit>.card{opacity:1;border-color:var(--heat-5)}
.current>.card{outline:2px solid var(--heat-5)}
footer{padding:0 24px 24px;color:var(--quiet)}
@media(hover:none){.fold[aria-expanded=true]{opacity:1}}
@media(forced-colors:active){.card::before{forced-color-adjust:none}.searched .card{opacity:1}}
@media print{header input,header button,header output,.fold{display:none}header{position:static}main{overflow:visible}li{break-inside:avoid}}
`;
