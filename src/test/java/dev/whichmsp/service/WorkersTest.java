package dev.whichmsp.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorkersTest {

    @Test
    void heavyWorkRunsOnThreadsOfItsOwn() {
        try (Workers workers = new Workers()) {
            assertThat(workers.run(true, () -> Thread.currentThread().getName()).block()).startsWith("classify-");
            assertThat(workers.run(false, () -> Thread.currentThread().getName()).block()).isEqualTo(Thread.currentThread().getName());
        }
    }
}
