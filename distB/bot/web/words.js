export const words = {
    you: 'You',
    assistant: 'Fairway',
    person: 'Helpdesk',
    sources: 'Sources',
    sending: 'Sending…',
    waiting: 'Waiting for the network',
    notSent: 'This message could not be sent.',
    tryAgain: 'Try again',
    choices: 'Answers you can tap',
    typing: 'Fairway is writing',
    today: 'Today',
    yesterday: 'Yesterday',
    connecting: 'Connecting…',
    offline: 'You are offline. Your message will be sent when you are back.',
    unreachable: 'We cannot reach Fairway right now. We keep trying, and your message will be sent.',
};
export function questionsLeft({ least, most }) {
    if (most === 0)
        return 'No questions left';
    if (most === 1)
        return least === 1 ? 'Last question' : 'At most 1 question left';
    if (least === most)
        return `${most} questions left`;
    return least === 0 ? `At most ${most} questions left` : `${least} to ${most} questions left`;
}
