package dev.twelvefold.testkit;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Reaches {@link SharedStack} in the class loader of the JVM's class path.
 *
 * <p>Quarkus loads the classes of a test anew for each test profile and closes their loader afterwards. A broker loaded
 * there would exist once for each profile, and lose its classes while it runs.
 */
final class JvmWide {

    private static final Class<?> STACK = load();

    private JvmWide() {}

    private static Class<?> load() {
        String name = SharedStack.class.getName();
        try {
            return Class.forName(name, true, ClassLoader.getSystemClassLoader());
        } catch (ClassNotFoundException notOnTheClassPath) {
            // Continuous testing: the JVM's class path holds the build tool only.
            return SharedStack.class;
        }
    }

    static String call(String method, String... arguments) {
        Class<?>[] types = Arrays.stream(arguments).map(Object::getClass).toArray(Class<?>[]::new);
        try {
            return (String) STACK.getMethod(method, types).invoke(null, (Object[]) arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("two versions of the test kit", e);
        }
    }
}
