import { BaseJsonrpcGLSPClient, GLSPClient, InitializeClientSessionParameters } from '@eclipse-glsp/client';
import { AbstractMessageReader, AbstractMessageWriter, createMessageConnection, DataCallback, Disposable, Message } from 'vscode-jsonrpc';
import { HOST_ACTIONS } from '../model/actions';
import { Host } from './host';

/** The server, as it is reached through the host: JSON-RPC without any port. */
export function connect(host: Host): GLSPClient {
    const connection = createMessageConnection(new HostReader(host), new HostWriter(host));
    return new DiagramClient({ id: host.clientId, connectionProvider: connection });
}

/** The server sends an action to a session only if its client has said that it is wanted. */
class DiagramClient extends BaseJsonrpcGLSPClient {
    override initializeClientSession(parameters: InitializeClientSessionParameters): Promise<void> {
        return super.initializeClientSession({ ...parameters, clientActionKinds: [...parameters.clientActionKinds, ...HOST_ACTIONS] });
    }
}

class HostReader extends AbstractMessageReader {
    constructor(private readonly host: Host) {
        super();
    }

    override listen(callback: DataCallback): Disposable {
        this.host.listen((message) => callback(message as Message));
        return Disposable.create(() => undefined);
    }
}

class HostWriter extends AbstractMessageWriter {
    constructor(private readonly host: Host) {
        super();
    }

    async write(message: Message): Promise<void> {
        this.host.send(message);
    }

    end(): void {
        // the host ends the connection when it closes the page
    }
}
