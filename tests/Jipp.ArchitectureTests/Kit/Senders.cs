using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Jipp.ArchitectureTests.Kit;

/// <summary>Which requests the routes of an assembly make, read from compiled code: what a page, an endpoint or an inline route constructs or takes from the body.</summary>
internal static class Senders
{
    private static readonly string[] RouteMethods = ["MapEndpoints", "MapPages"];

    /// <param name="spaces">Namespaces whose code is a route (nested ones too).</param>
    /// <param name="frontDoor">Class that may map routes inline, or null. Only its Map… methods and their lambdas count, not its schedule.</param>
    /// <returns>Full names of the types that are constructed or bound there.</returns>
    public static HashSet<string> Made(Assembly assembly, IReadOnlyList<string> spaces, string? frontDoor)
    {
        using var module = ModuleDefinition.ReadModule(assembly.Location);
        var open = new Stack<MethodDefinition>(
            module
                .GetTypes()
                .Where(type => spaces.Any(space => IsIn(Outermost(type).Namespace, space)))
                .SelectMany(type => type.Methods)
                .Concat(module.GetTypes().Where(type => type.FullName == frontDoor).SelectMany(type => type.Methods).Where(method => RouteMethods.Contains(method.Name)))
        );
        HashSet<MethodDefinition> seen = [];
        HashSet<string> made = [];
        while (open.TryPop(out var method))
        {
            if (!seen.Add(method))
            {
                continue;
            }

            made.UnionWith(method.Parameters.Select(parameter => parameter.ParameterType.FullName));
            foreach (var next in Continues(method))
            {
                open.Push(next);
            }

            foreach (var instruction in method.HasBody ? method.Body.Instructions : [])
            {
                if (instruction.Operand is not MethodReference called)
                {
                    continue;
                }

                if (instruction.OpCode.Code == Code.Newobj)
                {
                    made.Add(called.DeclaringType.FullName.Replace('/', '+'));
                }

                // Lambdas lie in types of the compiler's making; what else is called is not a route any more.
                if (called.DeclaringType.Resolve() is { } owner && owner.Module == module && IsOfCompiler(called, owner))
                {
                    open.Push(called.Resolve());
                }
            }
        }

        return made;
    }

    /// <summary>The body of an async method or iterator lies in another type.</summary>
    private static IEnumerable<MethodDefinition> Continues(MethodDefinition method) =>
        method
            .CustomAttributes.Where(attribute => attribute.AttributeType.Name.EndsWith("StateMachineAttribute", StringComparison.Ordinal))
            .SelectMany(attribute => ((TypeReference)attribute.ConstructorArguments[0].Value).Resolve().Methods);

    private static bool IsOfCompiler(MethodReference method, TypeDefinition owner) =>
        method.Name.Contains('<', StringComparison.Ordinal) || owner.Name.Contains('<', StringComparison.Ordinal);

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static bool IsIn(string name, string space) => name == space || name.StartsWith(space + ".", StringComparison.Ordinal);
}
