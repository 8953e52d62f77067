const OPENING_TAKES_AT_MOST = 6_000;
export const SILENCE_IS_DEATH = 60_000;
export function openStream(open, tell) {
    let hangUp = () => { };
    const broken = new Promise((resolve) => {
        let socket;
        try {
            socket = open();
        }
        catch {
            resolve('refused');
            return;
        }
        let opened = false;
        let timer = setTimeout(finish, OPENING_TAKES_AT_MOST);
        const heard = () => {
            tell.heard();
            clearTimeout(timer);
            timer = setTimeout(finish, SILENCE_IS_DEATH);
        };
        hangUp = finish;
        socket.onopen = () => {
            opened = true;
            heard();
            tell.opened();
        };
        socket.onmessage = ({ data }) => {
            heard();
            if (typeof data === 'string' && data !== '')
                tell.frame(data);
        };
        socket.onclose = finish;
        socket.onerror = finish;
        function finish() {
            clearTimeout(timer);
            socket.onopen = socket.onmessage = socket.onclose = socket.onerror = null;
            socket.close();
            resolve(opened ? 'dropped' : 'refused');
        }
    });
    return { broken, hangUp };
}
