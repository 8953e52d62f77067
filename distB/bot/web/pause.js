export class Pause {
    #end;
    nap(milliseconds) {
        return new Promise((resolve) => {
            const timer = setTimeout(resolve, milliseconds);
            this.#end = () => {
                clearTimeout(timer);
                resolve();
            };
        });
    }
    end() {
        this.#end?.();
    }
}
