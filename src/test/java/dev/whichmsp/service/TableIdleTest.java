package dev.whichmsp.service;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.ConfigurableApplicationContext;

/** A service of its own, which is impatient. */
class TableIdleTest {

    @Test
    @Timeout(120)
    void theConnectionIsClosedToACallerWhoTakesNothing() throws IOException {
        try (ConfigurableApplicationContext service = WhichMspService.run("--server.port=0", "--whichmsp.table-idle=300ms");
                Socket socket = new Socket("127.0.0.1", service.getEnvironment().getRequiredProperty("local.server.port", Integer.class))) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /v1/tables HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\nContent-Length: " + (1L << 40)
                    + "\r\n\r\ncompany,about\n").getBytes(StandardCharsets.US_ASCII));
            byte[] rows = "Acme,IT support\n".repeat(1_000).getBytes(StandardCharsets.US_ASCII);
            assertThatThrownBy(() -> {
                while (true) {
                    out.write(rows);
                }
            }).isInstanceOf(IOException.class);
        }
    }
}
