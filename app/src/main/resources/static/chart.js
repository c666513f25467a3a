// Plumbline: a chart that answers to a pointer, laid over the picture that the server drew. Figures come from the table below,
// lines, marks and colours from the picture; that stays for paper, for readers without scripts and for screen readers.
(() => {
  "use strict";
  const all = (what, from = document) => [...from.querySelectorAll(what)];
  const one = (what, from = document) => from.querySelector(what);
  const DAY = 86400000, TOP = 8, BOTTOM = 28;
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const share = (el, name) => parseFloat(el.getAttribute(name)) / 100;
  const make = (tag, name, text) => { const el = document.createElement(tag); el.className = name; if (text) el.textContent = text; return el; };

  // Where the area of the picture lies in the figure.
  const sides = figure => {
    const whole = figure.getBoundingClientRect(), area = one("svg.area", figure).getBoundingClientRect();
    return { left: area.left - whole.left, right: whole.right - area.right };
  };

  // What the style sheet says of an element of the picture, in any theme.
  const worn = el => {
    const css = getComputedStyle(el), width = parseFloat(css.strokeWidth);
    const dashes = css.strokeDasharray === "none" ? "solid" : css.strokeDasharray.split(",").map(parseFloat);
    return { line: { color: css.stroke, width, type: dashes, cap: "butt", opacity: 1 }, fill: css.fill, faint: Number(css.fillOpacity) };
  };

  const read = figure => {
    const from = Date.parse(figure.dataset.from) / DAY, to = Date.parse(figure.dataset.to) / DAY;
    const low = Number(figure.dataset.low), high = Number(figure.dataset.high);
    const day = right => from + right * (to - from), amount = down => high - down * (high - low);
    const section = figure.closest("section, main");
    const table = all("table", section).find(each => figure.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING);
    const rows = all("tr[data-on]", table || section).map(row => ({ row, x: Date.parse(row.dataset.on) / DAY, y: Number(row.dataset.value) }));
    const dots = all("circle.dot", figure).map(mark => {
      const x = day(share(mark, "cx")), y = amount(share(mark, "cy"));
      return rows.find(each => Math.abs(each.x - x) < (to - from) / 4000 && Math.abs(each.y - y) <= (high - low) / 4000 && (each.mark = mark)) || { x, y, mark };
    });
    const corners = line => line.getAttribute("points").trim().split(/\s+/).map(each => each.split(",")).map(([x, y]) => [day(x / 1000), amount(y / 1000)]);
    return { figure, from, to, low, high, day, amount, dots, corners };
  };

  const options = chart => {
    const { figure, from, to, low, high, day, amount, dots, corners } = chart;
    const label = getComputedStyle(one("text", figure)), grid = { show: true, lineStyle: worn(one("line.grid", figure)).line };
    const said = { color: label.fill, fontFamily: label.fontFamily, fontSize: parseFloat(label.fontSize) };
    const plain = { type: "line", silent: true, symbol: "none", animation: false, emphasis: { disabled: true } };
    const lines = (what, z) => all(what, figure).filter(each => each.getAttribute("points")).map(each => ({ ...plain, z, data: corners(each), lineStyle: worn(each).line }));
    const upright = what => all(what, figure).map(each => {
      const x = day(share(each, "x1")), short = each.classList.contains("revised");
      return { ...plain, z: 4, clip: false, data: short ? [[x, amount(.94)], [x, amount(1.06)]] : [[x, low], [x, high]], lineStyle: worn(each).line };
    });
    const areas = all("polygon.band", figure).map(each => {
      const edge = corners(each), half = edge.length / 2, style = worn(each);
      const lower = edge.slice(0, half), upper = edge.slice(half).reverse();
      const stack = { ...plain, z: 1, stack: "band", stackStrategy: "all", lineStyle: { width: 0, opacity: 0 } };
      return [{ ...stack, data: lower }, { ...stack, data: upper.map(([x, y], i) => [x, y - lower[i][1]]), areaStyle: { color: style.fill, opacity: style.faint, origin: "start" } }];
    }).flat();
    const mark = (each, symbol, size) => {
      const style = worn(each.mark), item = { color: style.fill, borderColor: style.line.color, borderWidth: style.line.width, borderType: style.line.type, opacity: 1 };
      return { value: [each.x, each.y], symbol, symbolSize: size, itemStyle: item, emphasis: { itemStyle: item } };
    };
    const milestones = all("svg:has(> path.milestone)", figure).map(each => mark({ x: day(share(each, "x")), y: amount(share(each, "y")), mark: one("path", each) }, "diamond", 11));
    const hidden = { lineStyle: { width: 0, opacity: 0 }, showSymbol: true, symbol: "circle" };
    const years = all("svg.area text.label", figure).map(each => [day(share(each, "x")), each.textContent]);
    const levels = all("svg.scale text.label", figure).map(each => each.textContent);
    const step = (high - low) / (levels.length - 1);
    const bare = { axisLine: { show: false }, axisTick: { show: false } };
    return {
      animation: !calm.matches, animationDuration: 300, textStyle: said,
      grid: { ...sides(figure), top: TOP, bottom: BOTTOM },
      xAxis: { ...bare, type: "value", min: from, max: to, splitLine: grid,
        axisTick: { show: false, customValues: all("svg.area > svg > line.grid", figure).map(each => day(share(each, "x1"))) },
        axisLabel: { ...said, margin: 8, hideOverlap: true, customValues: years.map(each => each[0]), formatter: value => (years.find(each => Math.abs(each[0] - value) < 1) || ["", ""])[1] } },
      yAxis: { ...bare, type: "value", min: low, max: high, interval: step, splitLine: grid,
        axisLabel: { ...said, formatter: value => levels[Math.round((value - low) / step)] } },
      series: [
        { ...plain, ...hidden, id: "dots", z: 6, animation: !calm.matches, emphasis: { scale: 1.5 }, clip: false, data: dots.map(each => mark(each, "circle", 10)) },
        { ...plain, ...hidden, z: 5, clip: false, data: milestones },
        ...areas, ...lines("polyline.first-line", 2), ...lines("polyline.plan-line", 2), ...lines("polyline.ahead-line", 3), ...lines("polyline.work-line", 3),
        ...upright("line.here"), ...upright("line.reformed"), ...upright("line.revised")]
    };
  };

  // What the row of a figure says: its period, and each cell under its own heading.
  const words = (tip, { row }) => {
    const own = cell => { const copy = cell.cloneNode(true); all(".hidden", copy).forEach(each => each.remove()); all(".sub, .state", copy).forEach(each => each.before(" · ")); return copy.textContent.trim(); };
    tip.replaceChildren(make("strong", "", own(one("th", row))));
    if (row.dataset.total) tip.append(make("span", "", row.dataset.total));
    const wanted = all("td.num:first-of-type, td:has(> .proof)", row);
    const heads = all("thead th", row.closest("table")), ripe = heads.findIndex(each => each.hasAttribute("data-ripe"));
    if (ripe > 0) wanted.push(row.children[ripe]);
    wanted.forEach(cell => { const line = make("span", ""); line.append(make("i", "", cell.dataset.label + ": "), own(cell)); tip.append(line); });
  };

  const enliven = figure => {
    const chart = read(figure), box = make("div", "live"), tip = make("div", "tip");
    box.setAttribute("aria-hidden", "true");
    tip.hidden = true;
    figure.append(box);
    const canvas = make("div", "canvas");
    box.append(canvas, tip);
    const drawn = echarts.init(canvas, null, { renderer: "svg" });
    const draw = () => drawn.setOption(options(chart), true);
    draw();
    figure.classList.add("alive");
    let shown = null;
    const place = each => drawn.convertToPixel({ gridIndex: 0 }, [each.x, each.y]);
    const hide = () => {
      if (shown) drawn.dispatchAction({ type: "downplay", seriesId: "dots", dataIndex: chart.dots.indexOf(shown) });
      shown = null;
      tip.hidden = true;
    };
    const show = each => {
      if (each === shown) return;
      hide();
      if (!each || !each.row) return;
      shown = each;
      drawn.dispatchAction({ type: "highlight", seriesId: "dots", dataIndex: chart.dots.indexOf(each) });
      words(tip, each);
      tip.hidden = false;
      const [x, y] = place(each), wide = box.clientWidth, room = tip.offsetWidth;
      tip.style.insetInlineStart = Math.max(0, Math.min(wide - room, x - room / 2)) + "px";
      tip.style.insetBlockStart = (y > tip.offsetHeight + 12 ? y - tip.offsetHeight - 12 : y + 14) + "px";
    };
    const nearest = e => {
      const { left, top } = box.getBoundingClientRect(), px = e.clientX - left, py = e.clientY - top;
      const far = each => { const [x, y] = place(each); return Math.hypot(x - px, (y - py) / 3); };
      return chart.dots.filter(each => each.row && far(each) < 48).sort((a, b) => far(a) - far(b))[0];
    };
    box.addEventListener("pointermove", e => show(nearest(e)));
    box.addEventListener("pointerdown", e => show(nearest(e)));
    box.addEventListener("pointerleave", hide);
    document.addEventListener("keydown", e => { if (e.key === "Escape") hide(); });
    chart.dots.filter(each => each.row).forEach(each => {
      each.row.addEventListener("focusin", () => show(each));
      each.row.addEventListener("focusout", hide);
    });
    let wide = canvas.clientWidth;
    new ResizeObserver(() => {
      if (canvas.clientWidth === wide || !canvas.clientWidth) return;
      wide = canvas.clientWidth;
      hide();
      drawn.resize();
      drawn.setOption({ grid: sides(figure) });
    }).observe(canvas);
    const again = () => { if (!matchMedia("print").matches) draw(); };
    new MutationObserver(again).observe(document.documentElement, { attributeFilter: ["data-theme"] });
    for (const what of ["(prefers-color-scheme: dark)", "(forced-colors: active)", "(prefers-reduced-motion: reduce)"]) matchMedia(what).addEventListener("change", again);
  };

  if (window.echarts) all("figure[data-chart]").forEach(enliven);
})();
