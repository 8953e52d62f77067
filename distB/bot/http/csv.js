/** A line of a table as CSV (RFC 4180). Words of strangers are kept from being read as formulas by a spreadsheet. */
export const csvLine = (cells) => `${cells.map(cell).join(',')}\r\n`;
function cell(value) {
    if (value === null)
        return '';
    if (typeof value === 'number')
        return String(value);
    const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
//# sourceMappingURL=csv.js.map