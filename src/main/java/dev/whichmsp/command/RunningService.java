package dev.whichmsp.command;

import dev.whichmsp.service.ServiceStartException;
import dev.whichmsp.service.WhichMspService;

/** The one class of the commands that reaches for the service, so that the others load nothing of Spring. */
final class RunningService {

    private RunningService() {}

    /** Starts the service and waits until the process is told to end; gives the exit code if it cannot start. */
    static int untilStopped(String[] arguments) {
        try {
            WhichMspService.run(arguments);
            Thread.currentThread().join();
            return WhichMsp.DONE;
        } catch (InterruptedException e) {
            return WhichMsp.DONE;
        } catch (RuntimeException e) {
            return codeOf(e);
        }
    }

    /** The service has said what is wrong. */
    private static int codeOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ServiceStartException) {
                return WhichMsp.WRONG_USAGE;
            }
        }
        return WhichMsp.CANNOT_READ_OR_WRITE;
    }
}
