package dev.whichmsp.benchmark.process;

/** The least that a Java process can do: the measure of {@code whichmsp classify}. */
final class HelloWorld {

    private HelloWorld() {}

    public static void main(String[] args) {
        System.out.println("Hello, world");
    }
}
