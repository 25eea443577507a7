using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.BuildingBlocks.Web;

/// <summary>Refusals of handlers as answers of HTTP: the one place that knows both.</summary>
public static class ErrorHttp
{
    public static int ToStatus(this ErrorKind kind) =>
        kind switch
        {
            ErrorKind.Invalid => StatusCodes.Status400BadRequest,
            ErrorKind.Unauthenticated => StatusCodes.Status401Unauthorized,
            ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
            ErrorKind.NotFound => StatusCodes.Status404NotFound,
            ErrorKind.Conflict => StatusCodes.Status409Conflict,
            ErrorKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    /// <summary>Problem details (RFC 9457) with the error's code, its message in the reader's language, and the fields at fault.</summary>
    public static Microsoft.AspNetCore.Http.IResult ToHttp(this Error error) => new ErrorResult(error);

    /// <summary>200 with the value, or the error: <c>(await handler.Handle(query, ct)).ToHttp()</c>.</summary>
    public static Microsoft.AspNetCore.Http.IResult ToHttp<T>(this Result<T> result) => result.IsSuccess ? TypedResults.Ok(result.Value) : result.Error.ToHttp();

    /// <summary>204, or the error.</summary>
    public static Microsoft.AspNetCore.Http.IResult ToHttp(this Result result) => result.IsSuccess ? TypedResults.NoContent() : result.Error.ToHttp();

    private sealed class ErrorResult(Error error) : Microsoft.AspNetCore.Http.IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var texts = httpContext.RequestServices.GetRequiredService<ITexts>();
            var extensions = new Dictionary<string, object?> { ["code"] = error.Code };
            if (error.Fields.Count > 0)
            {
                extensions["fields"] = error.Fields.Select(field => new FieldProblem(field.Name, texts.Of(field))).ToArray();
            }

            return TypedResults.Problem(texts.Of(error), statusCode: error.Kind.ToStatus(), extensions: extensions).ExecuteAsync(httpContext);
        }
    }

    private sealed record FieldProblem(string Name, string Message);
}
