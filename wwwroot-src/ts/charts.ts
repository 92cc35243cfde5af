// A chart is one tab stop: its last dot, or its last column. The arrows go from one to the next, Home and End to the ends; the browser reads its <title>.

const points = ".chart-dot, .chart-col";

const step: Record<string, (index: number, last: number) => number> = {
  ArrowLeft: (index) => index - 1,
  ArrowRight: (index) => index + 1,
  Home: () => 0,
  End: (_, last) => last,
};

document.addEventListener("keydown", (event) => {
  const dot = event.target;
  const move = step[event.key];
  if (!(dot instanceof SVGElement) || !dot.matches(points) || !move) return;
  const dots = [...(dot.parentElement?.querySelectorAll<SVGElement>(`:scope > :is(${points})`) ?? [])];
  const next = dots[move(dots.indexOf(dot), dots.length - 1)];
  if (!next) return;
  event.preventDefault();
  dot.setAttribute("tabindex", "-1");
  next.setAttribute("tabindex", "0");
  next.focus();
});
