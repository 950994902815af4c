import { ExportResultAction, IActionHandler, IDiagramOptions, TYPES } from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';

/** Pictures go to the host, which asks where to save them: a page of an IDE cannot write files. */
@injectable()
export class ExportToHost implements IActionHandler {
    @inject(TYPES.IDiagramOptions) private readonly options: IDiagramOptions;

    handle(action: ExportResultAction): void {
        void this.send(action);
    }

    private async send(action: ExportResultAction): Promise<void> {
        const client = await this.options.glspClientProvider();
        client.sendActionMessage({ clientId: this.options.clientId, action });
    }
}
