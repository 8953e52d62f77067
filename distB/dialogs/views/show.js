import { chosen } from '../content.js';
import { caseView } from './case.js';
import { compareView } from './compare.js';
import { documentsView } from './documents.js';
import { openPointsView } from './open-points.js';
import { planView } from './plan.js';
import { aboutView, benefitsView, contactView, newsView, otherRolesView, programmeView, supportView, } from './programme.js';
import { gapsView, readinessView } from './readiness.js';
import { relaxedView, smallView } from './relaxed.js';
import { stepsView } from './steps.js';
import { suitsView } from './suits.js';
import { worthView } from './worth.js';
/** What a show node shows. A view of the programme alone needs no tier; the others are reached only with one. */
export function show(view, at) {
    const { programme } = at;
    const c = chosen(at);
    if (!programme)
        return [];
    switch (view) {
        case 'programme':
            return programmeView({ at, programme });
        case 'other-roles':
            return otherRolesView({ at, programme });
        case 'about':
            return aboutView({ at, programme });
        case 'support':
            return supportView({ at, programme });
        case 'contact':
            return contactView({ at, programme });
        case 'news':
            return newsView({ at, programme });
        case 'open-points':
            return openPointsView({ at, programme });
        case 'relaxed':
            return c ? relaxedView(c) : [];
        case 'small':
            return c ? smallView(c) : [];
        case 'documents':
            return c ? documentsView(c) : [];
        case 'steps':
            return c ? stepsView(c) : [];
        case 'benefits':
            return c ? benefitsView(c) : [];
        case 'readiness':
            return c ? readinessView(c) : [];
        case 'gaps':
            return c ? gapsView(c) : [];
        case 'compare':
            return c ? compareView(c) : [];
        case 'suits':
            return c ? suitsView(c) : [];
        case 'worth':
            return c ? worthView(c) : [];
        case 'plan':
            return c ? planView(c) : [];
        case 'case':
            return [caseView(at)];
    }
}
//# sourceMappingURL=show.js.map