/** An e-mail address that is all somebody typed, or follows "my email is"; not valid when it only resembles one. */
export function readAddress(text) {
    const said = text
        .trim()
        .replace(/^(?:my |it is |it's |send it to |write to )?(?:e-?mail(?: address)?(?: is)?[: ]+)?/i, '')
        .replace(/^<|[>.,;]+$/g, '')
        .trim();
    if (!/^\S*@\S*$/.test(said) || said.length < 3)
        return undefined;
    const valid = said.length <= 254 &&
        /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}]{2,63}$/u.test(said) &&
        !/\.\.|^\.|\.@/.test(said);
    return { address: said, valid };
}
//# sourceMappingURL=address.js.map