const fact = (id) => id;
const count = (facts, id) => (typeof facts[id] === 'number' ? facts[id] : 0);
export const rules = {
    /**
     * India, MSME package: at least 5 customs documents in each half-year of the last financial year.
     * The trader tells the year's total and the quieter half; the busier half is the rest.
     * Source: Customs Manual 2023, para 23 (citation `manual-para-23#para 23` in the India pack).
     */
    'five-documents-in-each-half-year': {
        facts: [fact('customsDocuments'), fact('customsDocumentsQuietHalf')],
        says: 'the quieter half-year has at least 5 documents and is not more than half of the total',
        holds: (facts) => {
            const total = count(facts, 'customsDocuments');
            const quiet = count(facts, 'customsDocumentsQuietHalf');
            return quiet > total / 2 ? undefined : quiet >= 5;
        },
    },
};
export const ruleNames = Object.keys(rules);
//# sourceMappingURL=rules.js.map