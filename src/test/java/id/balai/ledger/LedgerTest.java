package id.balai.ledger;

import id.balai.support.InBinjai;
import id.balai.support.OwnDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The ledger and the database alone, with a city, on a real server: what does not need the web. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = LedgerProgram.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = OwnDatabase.class)
@ExtendWith(InBinjai.class)
public @interface LedgerTest {}
