package id.balai.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The answer is the same for everybody who is not signed in, until public data changes; it is kept by
 * {@link KeptPages}, by its path and the parameters that the handler reads. Never on a page with a form that posts.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Kept {
    /**
     * The parameters that the handler takes out of the request by itself, all of them; those of its {@code @RequestParam}
     * strings are known. A handler that takes the request and does not tell is kept by every parameter of the address.
     */
    String[] reads() default {};
}
