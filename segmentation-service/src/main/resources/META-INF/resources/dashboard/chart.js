import { language, say } from "./texts.js";

/** Each class has a line of its own kind, so that nobody needs its colour. */
export const DASHES = { EXTREME: [], PENNY_PINCHING: [12, 4], LOYAL: [6, 3], HESITANT: [2, 3], NAIVE: [10, 3, 2, 3] };

const HEIGHT = 260;

/** Narrower than this the names at the lines' ends would take the room of the lines. */
const WIDE = 520;
const NAMES = 104;
const LINE = 15;
const FONT = "12px system-ui, sans-serif";

/** Customers are counted in ones. */
const STEPS = [1, 2, 5].flatMap((digit) => Array.from({ length: 9 }, (_, zeros) => digit * 10 ** zeros)).sort((a, b) => a - b);

export const tone = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

const axis = (more) => ({
  stroke: tone("muted"),
  font: FONT,
  grid: { stroke: tone("line"), width: 1 },
  ticks: { show: false },
  ...more,
});

const dayFormat = new Intl.DateTimeFormat(language, { day: "numeric", month: "short" });
const hourFormat = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const numbers = new Intl.NumberFormat(language, { notation: "compact", maximumFractionDigits: 1 });

const axes = (days) => [
  axis({
    values: (plot, splits) => splits.map((at) => (days <= 1 ? hourFormat : dayFormat).format(new Date(at * 1000))),
    space: 64,
    size: 32,
  }),
  axis({ values: (plot, splits) => splits.map((size) => numbers.format(size)), incrs: STEPS, size: 52 }),
];

/** Names at the ends of their lines, moved apart where they would cover each other. */
const nameLines = (classes) => (plot) => {
  if (plot.width < WIDE) {
    return;
  }
  const last = plot.data[0].length - 1;
  const ends = classes
    .map((name, index) => ({ name, series: plot.series[index + 1], y: plot.valToPos(plot.data[index + 1][last], "y") }))
    .filter(({ series }) => series.show)
    .sort((a, b) => b.y - a.y);
  let room = plot.over.clientHeight + LINE;
  plot.ctx.save();
  plot.ctx.scale(devicePixelRatio, devicePixelRatio);
  plot.ctx.font = `600 ${FONT}`;
  plot.ctx.textBaseline = "middle";
  plot.ctx.textAlign = "left";
  for (const { name, y } of ends) {
    room = Math.min(y, room - LINE);
    plot.ctx.fillStyle = tone(name);
    plot.ctx.fillText(say(`customerClass.${name}`), plot.over.offsetLeft + plot.over.clientWidth + 8, plot.over.offsetTop + room);
  }
  plot.ctx.restore();
};

/**
 * Draws the lines.
 *
 * @param data seconds since 1970, then the sizes of each class
 * @param hidden classes whose lines are not shown
 * @param onRead told the index of the instant that the pointer or the keyboard is at, or null
 */
export const draw = (place, { classes, data, days, hidden, onRead }) => {
  const width = place.clientWidth;
  const options = {
    width,
    height: HEIGHT,
    padding: [10, width < WIDE ? 12 : NAMES, 0, 0],
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false, setScale: false } },
    scales: { y: { range: (plot, least, most) => [0, Math.max(4, most * 1.08)] } },
    axes: axes(days),
    series: [
      {},
      ...classes.map((name) => ({
        stroke: tone(name),
        width: name === "EXTREME" ? 3 : 2,
        dash: DASHES[name],
        points: { show: false },
        show: !hidden.has(name),
      })),
    ],
    hooks: { setCursor: [(plot) => onRead(plot.cursor.idx ?? null)], draw: [nameLines(classes)] },
  };
  return new uPlot(options, data, place);
};
