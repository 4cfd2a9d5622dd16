import { escapeHtml } from '../../html'

/** The frame of every page here: designed for phones first, wider on a desktop. */
export function pageShell(title: string, body: string, script = ''): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${escapeHtml(title)} - Zoom</title>
<style>${STYLE}</style></head>
<body>${body}${script ? `<script>${script}</script>` : ''}</body></html>`
}

export const BRAND = '<header class="brand"><b>zoom</b><span>网络研讨会</span></header>'
export const FOOT = '<footer class="foot">Zoom · 本地替身</footer>'

const STYLE = `
:root{--blue:#0b5cff;--blue-deep:#0a4fd6;--ink:#131619;--soft:#5f6672;--faint:#69707c;--line:#e3e6eb;--ground:#f5f7fa;--red:#c8291f}
*{box-sizing:border-box;-webkit-tap-highlight-color:transparent}
html,body{margin:0;min-height:100%;font:15px/1.6 -apple-system,"PingFang SC","Noto Sans SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;color:var(--ink);background:var(--ground)}
button,input,select{font:inherit;color:inherit}
h1{margin:0;font-size:20px;line-height:1.4;overflow-wrap:anywhere}h2{margin:0;font-size:15px}p{margin:0}
.brand{display:flex;align-items:baseline;gap:10px;padding:14px 20px;background:#fff;border-bottom:1px solid var(--line)}
.brand b{font-size:22px;line-height:1;letter-spacing:-.5px;color:var(--blue)}.brand span{font-size:13px;color:var(--soft)}
.page{max-width:560px;margin:0 auto;padding:24px 20px 40px;display:grid;gap:20px}
.when{color:var(--soft);font-size:14px}
.card{display:grid;gap:14px;padding:20px;border-radius:14px;background:#fff;box-shadow:0 1px 2px rgba(19,22,25,.06),0 8px 28px rgba(19,22,25,.05)}
.field{display:grid;gap:6px;font-size:14px;color:var(--soft)}.field i{color:var(--red);font-style:normal}
.field input,.field select{height:44px;padding:0 12px;border:1px solid #c9ced6;border-radius:10px;background:#fff;color:var(--ink);font-size:16px;width:100%}
.field input:focus-visible,.field select:focus-visible{outline:2px solid var(--blue);outline-offset:0;border-color:var(--blue)}
.two{display:grid;grid-template-columns:1fr 1fr;gap:12px}
.go{display:inline-flex;align-items:center;justify-content:center;min-height:44px;padding:0 22px;border:0;border-radius:12px;background:var(--blue);color:#fff;font-weight:600;text-decoration:none;cursor:pointer}
.go:hover{background:var(--blue-deep)}.go[disabled]{opacity:.5}.go.stop{background:var(--red)}.go.plain{background:#eef1f5;color:var(--ink)}
.wrong{padding:10px 12px;border-radius:10px;background:#fdeeed;color:var(--red);font-size:14px}
.note{display:grid;justify-items:center;gap:14px;padding:56px 24px;text-align:center}
.note p{color:var(--soft);max-width:380px}
.sign{width:72px;height:72px;border-radius:22px;display:grid;place-items:center;background:linear-gradient(140deg,#4f8bff,#0b5cff);color:#fff;font-size:30px}
.foot{padding:16px;text-align:center;font-size:12px;color:var(--faint)}
.room{height:100vh;height:100dvh;display:grid;grid-template:auto minmax(0,1fr) / minmax(0,1fr);background:#0e1116;color:#f3f5f8}
.room .top{display:flex;align-items:center;gap:12px;padding:12px 16px;font-size:14px}
.room .top b{flex:1;min-width:0;overflow:hidden;white-space:nowrap;text-overflow:ellipsis}
.live{display:inline-flex;align-items:center;gap:6px;padding:1px 9px;border-radius:99px;background:#d92d20;font-size:12px;white-space:nowrap}
.live::before{content:'';width:6px;height:6px;border-radius:50%;background:#fff;animation:beat 1.3s infinite}
@keyframes beat{50%{opacity:.3}}
.parts{display:grid;grid-template:auto minmax(0,1fr) / minmax(0,1fr);min-height:0}
.stage{position:relative;aspect-ratio:16/9;background:radial-gradient(110% 130% at 15% 0,#27408f 0,#151c3b 55%,#0b0e1c 100%);display:grid;place-items:center;text-align:center;padding:24px}
.stage b{font-size:18px;line-height:1.5;overflow-wrap:anywhere}
.face{width:76px;height:76px;margin:0 auto 12px;border-radius:24px;display:grid;place-items:center;background:#3d63d8;font-size:30px}
.side{display:flex;flex-direction:column;min-height:0;background:#fff;color:var(--ink)}
.side h2{padding:12px 16px 8px}
.list{flex:1;min-height:0;overflow-y:auto;padding:0 16px 12px;display:grid;gap:10px;align-content:start}
.ask{display:flex;gap:8px;padding:10px 12px calc(10px + env(safe-area-inset-bottom));border-top:1px solid var(--line)}
.ask input{flex:1;min-width:0;height:44px;padding:0 14px;border:1px solid #c9ced6;border-radius:12px;font-size:16px}
.q{padding:10px 12px;border-radius:12px;background:var(--ground);overflow-wrap:anywhere}.q small{display:block;color:var(--faint)}.q em{display:block;margin-top:6px;font-style:normal;color:var(--blue-deep)}
.poll{margin:12px 16px 0;padding:14px;border-radius:12px;background:#eef4ff;display:grid;gap:8px}
.poll button{min-height:44px;border:1px solid #b9cffb;border-radius:10px;background:#fff;cursor:pointer}
.empty{padding:20px 0;text-align:center;color:var(--faint);font-size:14px}
.cue{display:grid;grid-template-columns:64px 1fr;gap:10px;padding:8px 0;border-top:1px solid var(--line);font-size:14px}.cue time{color:var(--faint);font-variant-numeric:tabular-nums}
.figures{display:grid;grid-template-columns:repeat(3,1fr);gap:8px;text-align:center}.figures b{display:block;font-size:22px;line-height:1.3}.figures span{font-size:12px;color:var(--soft)}
.row{display:flex;flex-wrap:wrap;gap:10px}
@media (min-width:860px){.parts{grid-template:minmax(0,1fr) / minmax(0,1fr) 360px}.stage{aspect-ratio:auto;height:100%}.play .stage{aspect-ratio:auto;height:52vh}.play .page{max-width:760px}}
@media (prefers-reduced-motion:reduce){*{animation:none!important}}
[hidden]{display:none!important}`
