using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>News of saved searches on the way to a digest.</summary>
internal interface ISearchNews
{
    void Add(SearchNews news);
}
