export function part(id, type) {
    const found = document.getElementById(id);
    if (!(found instanceof type))
        throw new Error(`chat.html has no ${type.name} #${id}`);
    return found;
}
export function make(tag, className, text) {
    const element = document.createElement(tag);
    if (className !== '')
        element.className = className;
    if (text !== undefined)
        element.textContent = text;
    return element;
}
