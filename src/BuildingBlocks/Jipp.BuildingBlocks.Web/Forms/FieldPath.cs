using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Text;

namespace Jipp.BuildingBlocks.Web;

/// <summary>Reads <c>() =&gt; Input.Rows[i].Title</c>: the name that form binding expects and the value it holds now.</summary>
internal static class FieldPath
{
    public static (string Name, object? Value) Read(Expression<Func<object?>> accessor)
    {
        var name = new StringBuilder();
        var value = Walk(Unwrapped(accessor.Body), name);
        return (name.ToString(), value);
    }

    /// <summary>The name without the model it starts with: <c>Input.Title</c> is <c>Title</c>, as a command's validator names it.</summary>
    public static string WithoutModel(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? name : name[(dot + 1)..];
    }

    public static string Id(string name)
    {
        var id = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            id.Append(char.IsAsciiLetterOrDigit(character) ? character : '-');
        }

        return id.ToString().TrimEnd('-');
    }

    private static Expression Unwrapped(Expression expression) => expression is UnaryExpression { NodeType: ExpressionType.Convert } convert ? convert.Operand : expression;

    private static object? Walk(Expression? expression, StringBuilder name)
    {
        switch (expression)
        {
            case null:
                return null;
            case ConstantExpression constant:
                return constant.Value;
            case MemberExpression member:
                var owner = Walk(member.Expression, name);
                // What the compiler captures has a name of its own making, such as "<>4__this".
                if (!member.Member.Name.StartsWith('<'))
                {
                    name.Append(name.Length > 0 ? "." : "").Append(member.Member.Name);
                }

                return Get(member.Member, owner);
            case MethodCallExpression { Method.Name: "get_Item", Arguments: [var index] } call:
                var list = Walk(call.Object, name);
                var key = Walk(Unwrapped(index), new StringBuilder());
                name.Append(CultureInfo.InvariantCulture, $"[{key}]");
                return call.Method.Invoke(list, [key]);
            case BinaryExpression { NodeType: ExpressionType.ArrayIndex } element:
                var array = (Array?)Walk(element.Left, name);
                var position = Walk(element.Right, new StringBuilder());
                name.Append(CultureInfo.InvariantCulture, $"[{position}]");
                return array?.GetValue((int)position!);
            default:
                throw new ArgumentException($"A field shows a property, not {expression.NodeType}.");
        }
    }

    private static object? Get(MemberInfo member, object? owner) =>
        member switch
        {
            PropertyInfo property => property.GetValue(owner),
            FieldInfo field => field.GetValue(owner),
            _ => null,
        };
}
