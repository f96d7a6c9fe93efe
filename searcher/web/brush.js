// SPDX-License-Identifier: GPL-2.0-or-later
// Days are chosen by drawing over the bars, with mouse or finger, or by two grips with the arrow
// keys. What is chosen is written into the form beside the bars and sent.

const selector = ".bars > li[data-from]";

class Brush {
  constructor(section) {
    this.stage = section.querySelector(".stage");
    this.form = section.querySelector(".days");
    this.bars = [...section.querySelectorAll(selector)];
    this.first = 0;
    this.last = this.bars.length - 1;
    this.drawn = null; // index of the bar where drawing began
    for (const bar of this.bars) {
      bar.querySelector("a")?.setAttribute("tabindex", "-1");
    }
    this.grips = [this.grip("first", "From"), this.grip("last", "To")];
    this.stage.addEventListener("pointerdown", (event) => this.begin(event));
    this.stage.addEventListener("pointermove", (event) => this.draw(event));
    this.stage.addEventListener("pointerup", (event) => this.end(event));
    this.stage.addEventListener("pointercancel", () => this.forget());
    this.stage.addEventListener("dragstart", (event) => event.preventDefault());
    this.place();
  }

  grip(edge, label) {
    const grip = document.createElement("span");
    grip.className = "grip";
    grip.tabIndex = 0;
    grip.setAttribute("role", "slider");
    grip.setAttribute("aria-label", `${label}: choose days with the arrow keys, Enter takes them`);
    grip.setAttribute("aria-valuemin", "0");
    grip.setAttribute("aria-valuemax", String(this.bars.length - 1));
    grip.addEventListener("keydown", (event) => this.key(event, edge));
    this.stage.append(grip);
    return grip;
  }

  key(event, edge) {
    const steps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageUp: 5, PageDown: -5,
      Home: -this.bars.length, End: this.bars.length };
    if (event.key === "Enter") {
      this.send();
    } else if (event.key === "Escape") {
      this.choose(0, this.bars.length - 1);
    } else if (event.key in steps) {
      const moved = Math.max(0, Math.min(this.bars.length - 1, this[edge] + steps[event.key]));
      if (edge === "first") {
        this.choose(Math.min(moved, this.last), this.last);
      } else {
        this.choose(this.first, Math.max(moved, this.first));
      }
    } else {
      return;
    }
    event.preventDefault();
  }

  bar_at(x) {
    const found = this.bars.findIndex((bar) => x < bar.getBoundingClientRect().right);
    return found < 0 ? this.bars.length - 1 : found;
  }

  // Undrawn grips stand at the ends: dragging one is drawing from the other end.
  begin(event) {
    if (event.button !== 0 || event.target.closest(".undated")) {
      return;
    }
    const held = this.grips.indexOf(event.target);
    this.drawn = held < 0 ? this.bar_at(event.clientX) : held === 0 ? this.last : this.first;
    this.moved = held >= 0;
    this.x = event.clientX;
  }

  draw(event) {
    if (this.drawn === null) {
      return;
    }
    if (Math.abs(event.clientX - this.x) > 5 && !this.moved) {
      this.moved = true;
    }
    if (this.moved) {
      this.stage.setPointerCapture(event.pointerId);
      const to = this.bar_at(event.clientX);
      this.choose(Math.min(this.drawn, to), Math.max(this.drawn, to));
    }
  }

  end(event) {
    const was_drawn = this.drawn !== null && this.moved;
    this.drawn = null;
    if (was_drawn) {
      const swallow = (click) => { click.preventDefault(); click.stopPropagation(); };
      addEventListener("click", swallow, { capture: true, once: true });
      setTimeout(() => removeEventListener("click", swallow, { capture: true }), 0);
      event.preventDefault();
      this.send();
    }
  }

  forget() {
    this.drawn = null;
    this.choose(0, this.bars.length - 1);
  }

  choose(first, last) {
    this.first = first;
    this.last = last;
    this.form.elements.from.value = this.bars[first].dataset.from;
    this.form.elements.to.value = this.bars[last].dataset.to;
    this.place();
    this.bars.forEach((bar, i) => bar.classList.toggle("in", i >= first && i <= last));
  }

  place() {
    const whole = this.stage.getBoundingClientRect();
    const edges = [this.bars[this.first].getBoundingClientRect().left,
      this.bars[this.last].getBoundingClientRect().right];
    this.grips.forEach((grip, i) => {
      grip.style.insetInlineStart = `${edges[i] - whole.left}px`;
      const at = i === 0 ? this.first : this.last;
      grip.setAttribute("aria-valuenow", String(at));
      grip.setAttribute("aria-valuetext", this.bars[at].querySelector("small").textContent);
    });
  }

  send() { this.form.requestSubmit(); }
}

let brush = null;

function start() {
  const section = document.querySelector(".time");
  brush = section && section.querySelectorAll(selector).length > 1 ? new Brush(section) : null;
}

document.addEventListener("page:shown", start);
addEventListener("resize", () => brush?.place());
start();
