package id.balai.support;

import id.balai.Balai;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/**
 * The whole program with the living demo of Binjai, as a newcomer gets it: for journeys in the browser. Shared by all
 * classes that carry this.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = Balai.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OwnDatabase.class)
@ActiveProfiles({"test", "demo"})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@ExtendWith(InBinjai.class)
public @interface DemoTest {}
