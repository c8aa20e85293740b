type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/**
 * Remembers what is typed and chosen before the scripts run and while React takes the page over, which puts back what the server sent into
 * text areas and of which nothing on the page hears. The function that it answers gives it back, as if it were typed just then.
 */
export function keepEarlyTyping(): () => void {
  const held = new Map<Field, string | boolean>()
  for (const field of fieldsIn(document)) if (isChanged(field)) held.set(field, heldBy(field))
  const hear = ({ target }: Event) => {
    if (isField(target)) held.set(target, heldBy(target))
  }
  document.addEventListener('input', hear, true)
  return () => {
    document.removeEventListener('input', hear, true)
    for (const [field, value] of held) giveBack(field, value)
  }
}

/** Whether a form holds something else than what it was drawn with. */
export function isTypedInto(form: HTMLFormElement): boolean {
  return [...fieldsIn(form)].some(isChanged)
}

function fieldsIn(part: ParentNode): NodeListOf<Field> {
  return part.querySelectorAll('input:not([type=hidden]), textarea, select')
}

function isField(target: EventTarget | null): target is Field {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
}

function isTick(field: Field): field is HTMLInputElement {
  return field.type === 'checkbox' || field.type === 'radio'
}

function heldBy(field: Field): string | boolean {
  return isTick(field) ? field.checked : field.value
}

function isChanged(field: Field): boolean {
  if (isTick(field)) return field.checked !== field.defaultChecked
  if (!(field instanceof HTMLSelectElement)) return field.value !== field.defaultValue
  return [...field.options].some((option) => option.selected !== option.defaultSelected)
}

function giveBack(field: Field, value: string | boolean): void {
  if (!field.isConnected) return
  if (typeof value === 'string') field.value = value
  else if (isTick(field)) field.checked = value
  // Of a group of radio buttons the chosen one speaks.
  if (field.type === 'radio' && value === false) return
  for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }))
}
