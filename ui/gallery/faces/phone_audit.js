// Given the smallest text, the smallest target (CSS pixels) and the least contrast; gives each breach as a line.
const [least, target, contrast] = arguments, found = [];
const seen = (one) => { const box = one.getBoundingClientRect(), style = getComputedStyle(one);
  return box.width > 1 && box.height > 1 && style.visibility !== "hidden" && !one.closest(".unseen"); };
const said = (one) => one.tagName.toLowerCase() + " " + one.textContent.trim().slice(0, 30);
const parts = (colour) => (colour.match(/[\d.]+/g) || [0, 0, 0, 0]).map(Number);
const light = (colour) => { const [r, g, b] = parts(colour).slice(0, 3).map((one) => one / 255).map(
  (one) => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
const ground = (one) => { for (; one; one = one.parentElement) { const colour = getComputedStyle(one).backgroundColor;
  if (parts(colour)[3] !== 0) return colour; } return "rgb(255, 255, 255)"; };
const leaves = [];
const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walk.nextNode()) {
  const node = walk.currentNode, one = node.parentElement;
  if (!node.data.trim() || !one || one.closest("script, noscript, rp") || !seen(one)) continue;
  const style = getComputedStyle(one), ruby = one.closest("rt");
  const ink = one.closest("svg") ? style.fill : style.color;
  if (!ruby && parseFloat(style.fontSize) < least - 0.01) found.push("small text " + style.fontSize + ": " + said(one));
  const [a, b] = [light(ink), light(ground(one))].sort().reverse(), ratio = (a + 0.05) / (b + 0.05);
  if (ratio < contrast) found.push("contrast " + ratio.toFixed(1) + ": " + said(one));
  const range = document.createRange(); range.selectNodeContents(node);
  for (const box of range.getClientRects()) {
    if (box.left < -0.5 || box.right > Math.min(innerWidth, screen.width) + 0.5) found.push("outside: " + said(one));
    for (let above = one; above; above = above.parentElement) { const clip = getComputedStyle(above), edge = above.getBoundingClientRect();
      if (clip.overflow !== "visible" && above !== document.body && above !== document.documentElement
        && (box.bottom > edge.bottom + 1 || box.right > edge.right + 1)) { found.push("cut: " + said(one)); break; } }
    // The ink of a line fills its middle; rubies stand apart.
    if (!ruby) leaves.push([one, box.left + 1, box.right - 1, box.top + box.height * 0.25, box.bottom - box.height * 0.25]);
  }
}
leaves.forEach(([one, l, r, t, b], place) => leaves.slice(place + 1).forEach(([two, l2, r2, t2, b2]) => {
  if (!one.contains(two) && !two.contains(one) && l < r2 && l2 < r && t < b2 && t2 < b) found.push("overlap: " + said(one) + " / " + said(two)); }));
for (const one of document.querySelectorAll("a, button, input, summary")) {
  const box = one.getBoundingClientRect();
  if (seen(one) && (box.width < target || box.height < target))
    found.push("small target " + Math.round(box.width) + "x" + Math.round(box.height) + ": " + said(one));
}
return [...new Set(found)];
