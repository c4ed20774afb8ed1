package id.balai.support;

import id.balai.database.Cities;
import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.kernel.CityCode;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Runs every test and its preparation inside the city of Binjai. */
public class InBinjai implements InvocationInterceptor {
    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        inside(test, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<@Nullable Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        inside(test, context);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<@Nullable Void> before, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        inside(before, context);
    }

    private static void inside(Invocation<@Nullable Void> work, ExtensionContext context) throws Throwable {
        Cities cities = SpringExtension.getApplicationContext(context).getBean(Cities.class);
        City binjai = cities.choose(Optional.of(new CityCode("1275")));
        Throwable[] failure = new Throwable[1];
        CurrentCity.run(binjai, () -> {
            try {
                work.proceed();
            } catch (Throwable e) {
                failure[0] = e;
            }
        });
        if (failure[0] != null) throw failure[0];
    }
}
