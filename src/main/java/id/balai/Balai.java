package id.balai;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: a whole city in one process. */
@SpringBootApplication
public class Balai {
    public static void main(String... args) {
        SpringApplication.run(Balai.class, args);
    }
}
