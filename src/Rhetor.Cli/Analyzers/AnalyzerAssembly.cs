using System.Reflection;
using Rhetor.Analysis;
using Rhetor.Cli.Hosting;

namespace Rhetor.Cli.Analyzers;

/// <summary>The analyzers of one assembly, in a load context of their own. Disposed, it lets go of the assembly.</summary>
internal sealed class AnalyzerAssembly : IDisposable
{
    private readonly AnalyzerLoadContext _context;

    private AnalyzerAssembly(AnalyzerLoadContext context, IReadOnlyList<TextAnalyzer> analyzers)
    {
        _context = context;
        Analyzers = analyzers;
    }

    /// <summary>The analyzers by name; one that could not be created stands for itself and fails on every text.</summary>
    public IReadOnlyList<TextAnalyzer> Analyzers { get; private set; }

    /// <exception cref="CliException">A file is missing, is no assembly or holds no analyzer.</exception>
    public static IReadOnlyList<AnalyzerAssembly> LoadAll(CliHost host, IReadOnlyList<string> paths)
    {
        var loaded = new List<AnalyzerAssembly>();
        try
        {
            foreach (var path in paths) loaded.Add(Load(host.Resolve(path), path));
            return loaded;
        }
        catch
        {
            loaded.ForEach(assembly => assembly.Dispose());
            throw;
        }
    }

    public void Dispose()
    {
        Analyzers = [];
        _context.Unload();
    }

    private static AnalyzerAssembly Load(string path, string shown)
    {
        if (!File.Exists(path)) throw CliException.Usage($"--analyzer {shown}: no such file");
        var context = new AnalyzerLoadContext(path);
        try
        {
            var analyzers = Create(context.LoadFromAssemblyPath(path)).ToList();
            if (analyzers.Count == 0)
                throw CliException.Usage($"--analyzer {shown}: expected a public class that derives from TextAnalyzer and has a constructor without parameters, found none");
            return new AnalyzerAssembly(context, analyzers);
        }
        catch (BadImageFormatException)
        {
            context.Unload();
            throw CliException.Usage($"--analyzer {shown}: is no .NET assembly, or one for another runtime");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            context.Unload();
            throw CliException.Usage($"--analyzer {shown}: cannot be read: {exception.Message.ReplaceLineEndings(" ")}");
        }
        catch
        {
            context.Unload();
            throw;
        }
    }

    private static IEnumerable<TextAnalyzer> Create(Assembly assembly)
    {
        var (types, failure) = TypesOf(assembly);
        foreach (var type in types.OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            if (!type.IsAbstract && type.IsVisible && typeof(TextAnalyzer).IsAssignableFrom(type) && type.GetConstructor([]) is { } constructor)
                yield return Create(type, constructor);
        }

        if (failure is not null) yield return new BrokenAnalyzer(assembly.GetName().Name!, failure);
    }

    private static TextAnalyzer Create(Type type, ConstructorInfo constructor)
    {
        try
        {
            return (TextAnalyzer)constructor.Invoke([]);
        }
        catch (TargetInvocationException exception)
        {
            return new BrokenAnalyzer(type.Name, exception.InnerException ?? exception);
        }
        catch (Exception exception) when (exception is TypeLoadException or FileNotFoundException or MemberAccessException)
        {
            return new BrokenAnalyzer(type.Name, exception);
        }
    }

    // Types that lean on an assembly which is missing are null in the list: the others still count.
    private static (IEnumerable<Type> Types, Exception? Failure) TypesOf(Assembly assembly)
    {
        try
        {
            return (assembly.GetTypes(), null);
        }
        catch (ReflectionTypeLoadException exception)
        {
            return (exception.Types.OfType<Type>(), exception.LoaderExceptions.FirstOrDefault(e => e is not null) ?? exception);
        }
    }
}
