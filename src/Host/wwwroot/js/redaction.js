// Comfort only: a box drawn on the page fills the four fields; without this file they are typed, or lines and words are picked.
const sheet = document.querySelector("svg[data-draw]");
const form = document.getElementById("hide-form");
if (sheet && form) {
  let from = null;
  let frame = null;
  const at = (event) => {
    const place = new DOMPoint(event.clientX, event.clientY).matrixTransform(sheet.getScreenCTM().inverse());
    const { width, height } = sheet.viewBox.baseVal;
    return { x: Math.min(Math.max(place.x, 0), width), y: Math.min(Math.max(place.y, 0), height) };
  };
  const fill = (name, tenths) => {
    form.elements[`Input.${name}`].value = (Math.round(tenths) / 10).toString();
  };
  sheet.addEventListener("pointerdown", (event) => {
    if (event.button > 0) return;
    event.preventDefault();
    sheet.setPointerCapture(event.pointerId);
    from = at(event);
    frame?.remove();
    frame = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    frame.setAttribute("class", "mt-box-drawing");
    sheet.append(frame);
  });
  sheet.addEventListener("pointermove", (event) => {
    if (!from) return;
    const to = at(event);
    const box = { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) };
    for (const [name, value] of Object.entries(box)) frame.setAttribute(name, value);
    fill("X", box.x);
    fill("Y", box.y);
    fill("Wide", box.width);
    fill("High", box.height);
  });
  sheet.addEventListener("pointerup", () => {
    from = null;
    document.getElementById("Input_Reason")?.focus();
  });
}
