using Microsoft.AspNetCore.Http;

namespace Jipp.BuildingBlocks.Web;

/// <summary>
/// Answers from what is kept, before anything else of the pipeline runs: only GET and HEAD of who is surely nobody. What is asked otherwise goes
/// on with its key, under which <see cref="KeepAnswers"/> keeps it when it may be kept.
/// </summary>
internal sealed class GiveKeptAnswers(RequestDelegate next, KeptAnswers kept, JippWebOptions options)
{
    public Task Invoke(HttpContext http)
    {
        if (!IsOfNobody(http.Request))
        {
            return next(http);
        }

        var key = AnswerKey.Of(http);
        if (kept.Find(key) is { } answer)
        {
            return answer.Send(http);
        }

        http.Features.Set(key);
        return next(http);
    }

    /// <summary>A message that a page left is for one reader too.</summary>
    private bool IsOfNobody(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && !options.MayBeSomebody(request) && !request.Cookies.ContainsKey(Flash.Cookie);
}
