import { escapeHtml } from '../../html'

/** The frame of every page here, designed for phones first. */
export function pageShell(title: string, body: string, script = ''): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style></head>
<body>${body}${script ? `<script>${script}</script>` : ''}</body></html>`
}

const STYLE = `
:root{--ink:#1c1f26;--soft:#7b8190;--line:#edeef2;--red:#fb3a32;--blue:#3562fa;--paper:#fff;--ground:#f5f6f9}
*{box-sizing:border-box;-webkit-tap-highlight-color:transparent}
html,body{margin:0;height:100%;font:15px/1.6 -apple-system,"PingFang SC","Noto Sans SC","Microsoft YaHei",sans-serif;color:var(--ink);background:var(--ground)}
button,input{font:inherit}
.page{max-width:480px;margin:0 auto;min-height:100%;display:flex;flex-direction:column;background:var(--paper)}
.page.room{height:100vh;height:100dvh;overflow:hidden}
.pushed{flex:none;max-height:46vh;overflow-y:auto;padding-bottom:4px}
.stage{position:relative;aspect-ratio:16/9;background:radial-gradient(120% 140% at 20% 0,#3a4a8f 0,#1a1f3d 55%,#0c0f20 100%);color:#fff;overflow:hidden;flex:none}
.stage img{position:absolute;inset:0;width:100%;height:100%;object-fit:cover;opacity:.38}
.stage .top{position:absolute;left:12px;right:12px;top:12px;display:flex;justify-content:space-between;font-size:12px}
.pill{display:inline-flex;align-items:center;gap:6px;padding:2px 10px;border-radius:99px;background:rgba(0,0,0,.42)}
.pill.on{background:var(--red)}
.dot{width:6px;height:6px;border-radius:50%;background:#fff;animation:beat 1.2s infinite}
@keyframes beat{50%{opacity:.25}}
.stage .middle{position:absolute;inset:0;display:flex;flex-direction:column;align-items:center;justify-content:center;gap:10px;padding:0 24px;text-align:center}
.stage .middle b{font-size:17px;line-height:1.4;text-shadow:0 1px 8px rgba(0,0,0,.5)}
.wave{display:flex;gap:4px;height:26px;align-items:flex-end}
.wave i{width:4px;border-radius:2px;background:#fff;opacity:.85;animation:wave 1.1s infinite ease-in-out}
.wave i:nth-child(2){animation-delay:.15s}.wave i:nth-child(3){animation-delay:.3s}.wave i:nth-child(4){animation-delay:.45s}.wave i:nth-child(5){animation-delay:.6s}
@keyframes wave{0%,100%{height:6px}50%{height:26px}}
.bar{position:absolute;left:12px;right:12px;bottom:12px;height:3px;border-radius:2px;background:rgba(255,255,255,.25)}
.bar i{display:block;height:100%;width:0;border-radius:2px;background:var(--red)}
.mark{position:absolute;right:12px;bottom:22px;font-size:11px;opacity:.55}
.head{padding:14px 16px 12px;border-bottom:1px solid var(--line)}
.head h1{margin:0;font-size:17px;line-height:1.45}
.head p{margin:4px 0 0;font-size:13px;color:var(--soft)}
.tab{padding:10px 16px 0;font-weight:600;font-size:14px}
.tab span{display:inline-block;padding-bottom:8px;border-bottom:2px solid var(--red)}
.chat{flex:1;min-height:0;overflow-y:auto;padding:12px 16px;background:var(--ground)}
.chat .empty{margin-top:40px;text-align:center;color:var(--soft);font-size:13px}
.msg{display:flex;gap:8px;margin-bottom:12px}
.msg .face{flex:none;width:32px;height:32px;border-radius:50%;background:#c9d3ff;color:#2b47b8;display:grid;place-items:center;font-size:14px}
.msg .name{font-size:12px;color:var(--soft)}
.msg .text{display:inline-block;margin-top:2px;padding:6px 10px;border-radius:2px 10px 10px 10px;background:#fff;word-break:break-word}
.msg.mine .text{background:#ffe5e3}
.msg .host{margin-left:6px;padding:0 5px;border-radius:3px;background:var(--red);color:#fff;font-size:11px}
.dock{display:flex;gap:8px;padding:8px 12px calc(8px + env(safe-area-inset-bottom));border-top:1px solid var(--line);background:#fff;position:sticky;bottom:0}
.dock input{flex:1;min-width:0;height:44px;padding:0 14px;border:0;border-radius:22px;background:var(--ground);outline-color:var(--blue)}
.go{height:44px;padding:0 20px;border:0;border-radius:22px;background:var(--red);color:#fff;font-weight:600;cursor:pointer}
.go[disabled]{opacity:.45}
.card{margin:12px 16px 0;padding:14px 16px;border-radius:12px;background:#fff;box-shadow:0 6px 24px rgba(28,31,38,.1)}
.card h2{margin:0 0 8px;font-size:15px}
.card .row{display:flex;align-items:center;justify-content:space-between;gap:12px}
.card label{display:flex;align-items:center;gap:8px;min-height:40px}
.card input[type=text],.card input[type=tel],.card input[type=email]{width:100%;height:44px;padding:0 12px;border:1px solid var(--line);border-radius:8px;margin-bottom:10px}
.card .go{width:100%}.card .row .go{width:auto}.card .row h2{margin:0}
.card:last-child{margin-bottom:12px}
.prize{background:linear-gradient(120deg,#ffb25a,#fb3a32);color:#fff}
.note{margin:auto;padding:40px 32px;text-align:center}
.note h1{font-size:20px;line-height:1.4;margin:0 0 8px}
.note p{color:var(--soft);margin:0}
.note .sign{width:72px;height:72px;margin:0 auto 20px;border-radius:24px;display:grid;place-items:center;background:linear-gradient(135deg,#ff7a5c,#fb3a32);color:#fff;font-size:30px}
.count{display:flex;gap:10px;justify-content:center;margin:24px 0 0}
.count span{min-width:56px;padding:8px 0 6px;border-radius:10px;background:var(--ground);font-size:12px;color:var(--soft)}
.count b{display:block;font-size:22px;line-height:1.3;color:var(--ink);font-variant-numeric:tabular-nums}
.wrong{color:var(--red);font-size:13px;margin:0 0 8px}
.foot{padding:10px;text-align:center;font-size:11px;color:#b4b8c4}
[hidden]{display:none!important}`
